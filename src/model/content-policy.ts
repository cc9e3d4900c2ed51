/** Where a page of the viewer may load from, by kind: expressions of a Content-Security-Policy. */
interface Origins {
  readonly script: string;
  readonly style: string;
  readonly img: string;
  readonly connect: string;
  /** Absent where the page asks for no font. */
  readonly font?: string;
  /** Who may show the page in a frame; only a header can say it. */
  readonly frame?: string;
}

/** The page loads its own files and the graph, and nothing else: no inline code, no other host. */
export const OWN_FILES: Origins = {
  script: "'self'",
  style: "'self'",
  img: "'self' data: blob:",
  connect: "'self'",
  font: "'self'",
};

/** The Content-Security-Policy of a page of the viewer: what it does not name is refused. */
export function contentPolicy({ script, style, img, connect, font, frame }: Origins): string {
  return [
    "default-src 'none'",
    `script-src ${script}`,
    `style-src ${style}`,
    `img-src ${img}`,
    `connect-src ${connect}`,
    "worker-src blob:",
    ...(font === undefined ? [] : [`font-src ${font}`]),
    "base-uri 'none'",
    "form-action 'none'",
    ...(frame === undefined ? [] : [`frame-ancestors ${frame}`]),
    "require-trusted-types-for 'script'",
    "trusted-types graphwright-worker",
  ].join("; ");
}
