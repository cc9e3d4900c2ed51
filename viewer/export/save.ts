/** Pictures of what is seen; files that hold the graph as data; files that hold its sources. */
export const FORMATS = {
  picture: ["png", "svg"],
  data: ["json", "gexf", "csv-nodes", "csv-edges"],
  sources: ["bibliography", "csl-json", "bibtex"],
} as const;

export type FileFormat = (typeof FORMATS)[keyof typeof FORMATS][number];
type PictureFormat = (typeof FORMATS)["picture"][number];
export type DataFormat = Exclude<FileFormat, PictureFormat>;

export function isPicture(format: FileFormat): format is PictureFormat {
  return format === "png" || format === "svg";
}

/** Milliseconds after which a download has surely begun. */
const GRACE = 60_000;

/** Hands a file to the browser, which puts it where it puts downloads. */
export function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), GRACE);
}

/** Longer names are a burden in a list of files; file systems take 255 bytes at most. */
const LONGEST = 72;
/** Names that Windows keeps for devices, with any extension. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A name for a file that every system takes: letters and digits of any script, and hyphens. */
export function fileName(parts: readonly string[], ending: string): string {
  const words = parts
    .map((part) => part.normalize("NFC").toLowerCase())
    .map((part) => part.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, "-").replaceAll(/^-|-$/g, ""))
    .filter((part) => part !== "");
  const name = Array.from(words.join("-")).slice(0, LONGEST).join("").replace(/-$/, "");
  const safe = name === "" ? "graph" : DEVICES.test(name) ? `graph-${name}` : name;
  return safe + ending;
}
