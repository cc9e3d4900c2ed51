import type { CompileOptions } from "../compile.ts";
import type { Console } from "./console.ts";

/** Work that takes less needs no word, in milliseconds. */
const PATIENCE_MS = 1_000;
/** Back to the start of the line, and what stands there erased. */
const ERASE = "\r\u001b[K";

/** Tells the progress of a long layout on a terminal, in one line that is erased at the end. */
export async function showingLayout<T>(
  console: Console,
  work: (onLayout: NonNullable<CompileOptions["onLayout"]>) => Promise<T>,
): Promise<T> {
  const start = performance.now();
  let shown = "";
  const show = (share: number, entities: number): void => {
    if (!console.errIsRich || performance.now() - start < PATIENCE_MS) return;
    const percent = Math.floor(share * 100);
    const line = `Laying out ${entities.toLocaleString("en")} entities … ${percent} %`;
    if (line !== shown) console.err(`${ERASE}${line}`);
    shown = line;
  };
  try {
    return await work(show);
  } finally {
    if (shown !== "") console.err(ERASE);
  }
}
