import { once } from "node:events";
import { styleText } from "node:util";
import { showHidden } from "../model/hidden.ts";

/** Where a command writes: results to `out`, messages to `err`. Replaced in tests. */
export interface Console {
  out(text: string): void;
  err(text: string): void;
  /** Writes a part of a long result; resolves when more can be taken. */
  write(part: string | Uint8Array): Promise<void>;
  readonly outIsRich: boolean;
  readonly errIsRich: boolean;
  /** Columns of the terminal; undefined where there is none. */
  readonly width: number | undefined;
}

type Style = Parameters<typeof styleText>[0];

/** Styles text, or leaves it alone where there is no terminal. */
export type Paint = (style: Style, text: string) => string;

/** What styles text for a terminal that shows styles; where it does not, text stays plain. */
export function painter(rich: boolean): Paint {
  return rich ? (style, text) => styleText(style, text) : (_style, text) => text;
}

/** The console of the process; NO_COLOR, CI and TERM=dumb are honoured. */
export function processConsole(): Console {
  const { env, stdout, stderr } = process;
  const plain =
    (env["NO_COLOR"] ?? "") !== "" || (env["CI"] ?? "") !== "" || env["TERM"] === "dumb";
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    write: async (part) => {
      if (!stdout.write(part)) await once(stdout, "drain");
    },
    outIsRich: stdout.isTTY && !plain,
    errIsRich: stderr.isTTY && !plain,
    width: stdout.isTTY ? stdout.columns : undefined,
  };
}

const CONTROLS = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/**
 * Makes a text from a file or a stranger one harmless line for a terminal or a log: what controls, turns the
 * direction of text or hides is shown. A line that begins with “::” is a command to who runs a workflow.
 */
export function harmless(text: string): string {
  return showHidden(text).replace(CONTROLS, (character) => {
    if (character === "\t") return " ";
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
  });
}

/** Where a remark goes on in a line of its own: a quote and its source, one above the other. */
const OWN_LINE = /\n(?=(?:quote: |source:) )/;

/** The lines of a remark of ours, in which a line feed of somebody else's text begins none. */
export function harmlessLines(text: string): string[] {
  return text.split(OWN_LINE).map(harmless);
}
