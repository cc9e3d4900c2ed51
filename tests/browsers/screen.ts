import { startProgram } from "./program.ts";

/** A screen that is only in memory, for browsers that draw WebGL in windows alone. */
export interface Screen {
  /** What a browser finds it by. */
  readonly environment: Readonly<Record<string, string>>;
  readonly end: () => Promise<void>;
}

/** Starts a screen of 1200 by 900 pixels on the first number that is free. */
export async function startScreen(): Promise<Screen> {
  const size = ["-screen", "0", "1200x900x24", "-nolisten", "tcp"];
  const program = startProgram("Xvfb", "xvfb", ["-displayfd", "1", ...size]);
  const [, number] = await program.said(/^(\d+)$/m);
  return { environment: { DISPLAY: `:${number}` }, end: program.end };
}
