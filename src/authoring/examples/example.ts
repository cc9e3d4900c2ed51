/** A small graph that has a problem, and the same without it. */
export interface Example {
  readonly fails: Sample;
  readonly passes: Sample;
  /** The format that it is exported as; checked alone where it is left out. */
  readonly format?: string;
}

/** `graph.yaml`, or a folder. */
export type Sample = string | SampleFolder;

export interface SampleFolder {
  readonly files?: Readonly<Record<string, string>>;
  /** Shell commands that make, within the folder, what is no text. */
  readonly commands?: readonly string[];
  /** What is exported, by its path in the folder; the folder itself where it is left out. */
  readonly input?: string;
  readonly format?: string;
  /** The git revision that it is checked against. */
  readonly base?: string;
}

/**
 * An example whose two graphs differ only where a mistake stands in the text with its remedy, as
 * `‹nots⇒notes›`. The text is without its last line break.
 */
export function mended(text: string): Record<"fails" | "passes", string> {
  const side = (chosen: "$1" | "$2"): string => text.replace(/‹([^⇒]*)⇒([^›]*)›/g, chosen) + "\n";
  return { fails: side("$1"), passes: side("$2") };
}

/** The same of entities alone, a line each. */
export function entities(...lines: readonly string[]): Record<"fails" | "passes", string> {
  return mended(["entities:", ...lines.map((line) => `  ${line}`)].join("\n"));
}

/** The same of several files. */
export function mendedFiles(files: Readonly<Record<string, string>>): Example {
  const side = (chosen: "fails" | "passes"): SampleFolder => ({
    files: Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, mended(text)[chosen]]),
    ),
  });
  return { fails: side("fails"), passes: side("passes") };
}
