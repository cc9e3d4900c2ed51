import { contentPolicy, OWN_FILES } from "../../model/content-policy.ts";

/** Sent with every answer. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "Accept-Ranges": "none",
  "Content-Security-Policy": contentPolicy({ ...OWN_FILES, frame: "'none'" }),
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

const MEDIA_TYPES = new Map([
  ["html", "text/html; charset=utf-8"],
  ["js", "text/javascript; charset=utf-8"],
  ["css", "text/css; charset=utf-8"],
  ["svg", "image/svg+xml"],
  ["png", "image/png"],
  ["ico", "image/x-icon"],
  ["json", "application/json; charset=utf-8"],
  ["woff2", "font/woff2"],
]);

/** The media type of a file by how its name ends; that of bytes when unknown. */
export function mediaType(path: string): string {
  const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  return MEDIA_TYPES.get(extension) ?? "application/octet-stream";
}

/**
 * Whether a request comes from a page of this server. A page elsewhere can reach loopback by a name
 * of its own that resolves to it (DNS rebinding), so the name must be one of ours.
 *
 * @param host the Host header
 * @param origin the Origin header, where the browser sends one
 */
export function isOwnRequest(
  host: string | undefined,
  origin: string | undefined,
  port: number,
): boolean {
  const names = ["127.0.0.1", "localhost", "[::1]"].map((name) => `${name}:${port}`);
  if (host === undefined || !names.includes(host.toLowerCase())) return false;
  return origin === undefined || names.some((name) => origin.toLowerCase() === `http://${name}`);
}

/**
 * Whether a Range header asks for a part that exists; the server may then send more than that. Units
 * other than bytes are to be ignored (RFC 9110, section 14.2).
 *
 * @param size of what is asked for, in bytes
 */
export function isSatisfiable(range: string | undefined, size: number): boolean {
  if (range === undefined || !/^bytes\s*=/i.test(range)) return true;
  const parts = range.slice(range.indexOf("=") + 1).split(",");
  return parts.every((part) => {
    const [, first = "", last = ""] = /^\s*(\d{0,15})-(\d{0,15})\s*$/.exec(part) ?? [];
    if (first === "") return Number(last) > 0;
    return Number(first) < size && (last === "" || Number(last) >= Number(first));
  });
}
