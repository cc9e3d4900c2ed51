import { stat } from "node:fs/promises";

/** Timestamps of some file systems are this coarse, in milliseconds: two changes may look like one. */
const COARSEST = 2_000;

/** What tells one state of a file on disk from another without reading it. */
export interface Stamp {
  /** Equal as long as size, times and place on disk are. */
  readonly text: string;
  /** When the file last changed, in milliseconds since 1970. */
  readonly changed: number;
}

/** @throws the system's error when there is no such file */
export async function stampOf(realPath: string): Promise<Stamp> {
  const stats = await stat(realPath, { bigint: true });
  const { dev, ino, size, mtimeNs, ctimeNs, mtimeMs, ctimeMs } = stats;
  return {
    text: [realPath, dev, ino, size, mtimeNs, ctimeNs].join("\0"),
    changed: Number(mtimeMs > ctimeMs ? mtimeMs : ctimeMs),
  };
}

/** Whether a change after some moment, in milliseconds since 1970, would show in the stamp. */
export function isSettled({ changed }: Stamp, moment: number): boolean {
  return moment - changed > COARSEST;
}
