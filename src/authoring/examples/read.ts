import type { DiagnosticCode } from "../../model/diagnostic-codes.ts";
import type { Example, SampleFolder } from "./example.ts";

const SOUND = `entities:
  ada: {name: Ada Lovelace}
`;

const made = (...commands: string[]): SampleFolder => ({
  files: { "graph.yaml": SOUND },
  commands,
});

const cited = (file: string, ...commands: string[]): SampleFolder => ({
  files: {
    "graph.yaml": `sources:
  letter: {title: A letter, text: {file: ${file}}}
entities:
  ada:
    facts: [{born: 1815, cite: {source: letter, quote: born in London}}]
`,
    "texts/letter.txt": "Ada was born in London in 1815.\n",
  },
  commands,
});

const PASSES = made();

export const READ_EXAMPLES = {
  GW0101: { fails: made(String.raw`printf 'a\000b' > notes.yaml`), passes: PASSES },
  GW0102: { fails: made("ln -s nowhere.yaml people.yaml"), passes: PASSES },
  GW0103: {
    fails: { files: { "README.md": "Nothing here yet.\n" } },
    passes: PASSES,
  },
  GW0104: { fails: made("ln -s /etc people"), passes: PASSES },
  GW0105: {
    fails: cited("away.txt", "ln -s /etc/hostname texts/away.txt"),
    passes: cited("letter.txt"),
  },
  GW0106: {
    fails: made(String.raw`printf 'entities: {caf\351: {}}' > places.yaml`),
    passes: PASSES,
  },
  GW0107: { fails: made("mkfifo people.yaml"), passes: PASSES },
  GW0108: { fails: made("head -c 17000000 /dev/zero | tr '\\0' '#' > big.yaml"), passes: PASSES },
  GW0109: {
    fails: made("ln -s citations.lock citations.lock"),
    passes: made("graphwright cite lock ."),
  },
  GW0110: { fails: cited("../letter.txt"), passes: cited("letter.txt") },
  GW0112: {
    fails: cited(
      "letter.html",
      "echo '<html><body>born in London</body></html>' > texts/letter.html",
    ),
    passes: cited("letter.txt"),
  },
  GW0115: { fails: cited("lettre.txt"), passes: cited("letter.txt") },
  GW0113: { fails: cited("Letter.txt"), passes: cited("letter.txt") },
  GW0111: { fails: made(String.raw`printf '\377\376a\000' > people.yaml`), passes: PASSES },
} as const satisfies Partial<Record<DiagnosticCode, Example>>;
