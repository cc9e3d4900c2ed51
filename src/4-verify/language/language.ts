/** What in a sentence shows that something is not simply so. */
export const CUES = [
  "negation",
  "denial",
  "report",
  "allegation",
  "dispute",
  "forecast",
  "plan",
  "condition",
  "judgement",
] as const;
export type Cue = (typeof CUES)[number];

/**
 * What a language says with which words, folded. Cues, `doubt` and `open` are lists of stems between commas, or, of an
 * unspaced language, alternatives of a pattern; all else are alternatives.
 */
export interface Language {
  readonly cues: Readonly<Record<Cue, string>>;
  /** Negations that the audit does not look for; then denials. */
  readonly negates: string;
  readonly denies: string;
  /** What negates the next word alone. */
  readonly without: string;
  /** What says that something is doubted; with a negation before it, it is not. */
  readonly doubt: string;
  /** What leaves open whether something is so; with a negation too. */
  readonly open: string;
  /** What holds one of these and turns nothing round. */
  readonly harmless: string;
  /** What leads from one of these into the clause that it is about. */
  readonly that: string;
  /** Stems of words between a negation and such a clause that leave the clause true: “did not know that”. */
  readonly factive: string;
  /** Words at which a clause ends. */
  readonly bounds: string;
  /** Words that may stand between a clause and what negates it behind; without them, it may stand at its end. */
  readonly links: string | undefined;
  /** The most usual words, which tell the language of a text. */
  readonly usual: string;
}
