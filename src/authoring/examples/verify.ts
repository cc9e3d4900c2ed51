import type { DiagnosticCode } from "../../model/diagnostic-codes.ts";
import { mended, type Example, type SampleFolder } from "./example.ts";

const TEXT = `On 3 May 1887 Mara Quill lit the lamp of Gull Rock for the first time. The harbour board had not asked her to do it.

She kept the lamp for twelve years. The board paid her 42 pounds a year. She kept the lamp alone.
`;

function citing(cite: string, more: Readonly<Record<string, string>> = {}): SampleFolder {
  return {
    files: {
      "graph.yaml": `sources:
  log: {title: The keeper's log, text: {file: log.txt}}
entities:
  mara: {facts: [{keeper of: Gull Rock, cite: ${cite}}]}
`,
      "texts/log.txt": TEXT,
      ...more,
    },
  };
}

/** The same text on two pages. */
const PAGES = { "texts/log.txt": TEXT.replace("\n\n", "\n\f") };

const quoting = (quote: string): SampleFolder => citing(`{source: log, quote: ${quote}}`);
const PASSES = quoting("lit the lamp … first time");
const LOCK = "graphwright cite lock .";
const LOCKED: SampleFolder = { ...PASSES, commands: [LOCK] };

/** A graph with a lock, after which something changes. */
const lockedThen = (command: string): SampleFolder => ({ ...PASSES, commands: [LOCK, command] });

/** Quotes of two paragraphs, whose lock goes through a filter. */
const locking = (filter: string): SampleFolder => ({
  files: {
    "graph.yaml": `sources:
  log: {title: The keeper's log, text: {file: log.txt}}
entities:
  mara:
    facts:
      - keeper of: Gull Rock
        cite: {source: log, quote: lit the lamp of Gull Rock}
      - wage: 42 pounds
        cite: {source: log, quote: paid her 42 pounds a year}
`,
    "texts/log.txt": TEXT,
  },
  commands: [LOCK, `${filter} citations.lock > filtered && mv filtered citations.lock`],
});

const COMMIT =
  "git init -q . && git add -A && git -c user.name=Mara -c user.email=mara@example.org commit -qm Base";

/** A graph that was committed, and changed since. */
const since = (sample: SampleFolder, ...changes: readonly string[]): SampleFolder => ({
  ...sample,
  commands: [LOCK, COMMIT, ...changes],
  base: "HEAD",
});

const STRICT = citing("{source: log, quote: lit the lamp … first time}", {
  "policy.yaml": "graph: {policy: {uncited: error}}\n",
});

/** Examples of the problems of proving citations. */
export const VERIFY_EXAMPLES = {
  GW0401: { fails: quoting("She kept the lamp"), passes: quoting("She kept the lamp alone") },
  GW0402: { fails: quoting("first time … lit the lamp"), passes: PASSES },
  GW0403: {
    fails: citing("{source: log, quote: kept the lamp, prefix: He}"),
    passes: citing("{source: log, quote: kept the lamp, suffix: alone}"),
  },
  GW0404: {
    fails: citing("{source: log, quote: lit the lamp … first time}", {
      "citations.lock": "<<<<<<< ours\n=======\n>>>>>>> theirs\n",
    }),
    passes: PASSES,
  },
  GW0405: {
    fails: lockedThen("tail -n 1 citations.lock | sed 's/\\t1\\t/\\t2\\t/' >> citations.lock"),
    passes: LOCKED,
  },
  GW0406: {
    fails: lockedThen("echo 'kept by hand' >> citations.lock"),
    passes: LOCKED,
  },
  GW0407: {
    fails: citing("{source: log, quote: On 3 May … the end, span: document}", {
      "texts/log.txt": `On 3 May the lamp was lit. ${"The night was calm and dark. ".repeat(60)}That is the end.\n`,
    }),
    passes: PASSES,
  },
  GW0408: {
    fails: lockedThen("echo 'A line more.' >> texts/log.txt"),
    passes: LOCKED,
  },
  GW0409: {
    fails: quoting("The harbour board … asked her to do it"),
    passes: quoting("The harbour board had not asked her"),
  },
  GW0410: {
    fails: quoting("lit the candle of Gull Rock"),
    passes: quoting("lit the lamp of Gull Rock"),
  },
  GW0411: {
    fails: {
      files: {
        "graph.yaml": `sources:
  log:
    title: The keeper's log
    text: {file: log.txt, sha256: ${"0".repeat(64)}}
entities:
  mara: {facts: [{keeper of: Gull Rock, cite: {source: log, quote: lit the lamp of}}]}
`,
        "texts/log.txt": TEXT,
      },
    },
    passes: PASSES,
  },
  GW0412: { fails: quoting("On 3 May … lit the lamp … first time"), passes: PASSES },
  GW0413: { fails: quoting("lamp"), passes: quoting("lit the lamp of") },
  GW0414: mended(`‹graph: {policy: {uncited: error}}
⇒›entities:
  mara: {facts: [keeper of: Gull Rock]}`),
  GW0415: mended(`graph: {policy: {unquoted: ‹error⇒ok›}}
sources:
  log: {title: The keeper's log}
entities:
  mara: {facts: [{keeper of: Gull Rock, cite: {source: log}}]}`),
  GW0416: {
    fails: `sources:
  log: {title: The keeper's log}
entities:
  mara: {facts: [{keeper of: Gull Rock, cite: {source: log, quote: lit the lamp}}]}
`,
    passes: PASSES,
  },
  GW0417: { fails: quoting("paid her 4"), passes: quoting("paid her 42 pounds") },
  GW0418: { fails: quoting("asked her to do it"), passes: quoting("not asked her to do it") },
  GW0419: {
    fails: {
      ...citing("{source: log, quote: lit the lamp … first time}", {
        "policy.yaml": "graph: {policy: {locked: error}}\n",
      }),
      commands: [LOCK, "rm -r texts"],
    },
    passes: lockedThen("rm -r texts"),
  },
  GW0430: {
    fails: quoting(String.raw`"lit the \u202elamp\u202c of Gull Rock"`),
    passes: quoting("lit the lamp of Gull Rock"),
  },
  GW0432: {
    fails: citing("{source: log, quote: paid her 42 pounds a year, page: 1}", PAGES),
    passes: citing("{source: log, quote: paid her 42 pounds a year, page: 2}", PAGES),
  },
  GW0433: {
    fails: quoting(String.raw`"[s]he kept the lamp [of Gull Rock] for twelve years"`),
    passes: quoting("She kept the lamp for twelve years"),
  },
  GW0440: {
    fails: locking(`awk -F'\\t' -v OFS='\\t' 'NF > 9 { $9 += 1 } { print }'`),
    passes: locking("cat"),
  },
  GW0441: {
    fails: locking(`awk -F'\\t' -v OFS='\\t' '$7 == 1 { $8 += 500; $9 += 500 } { print }'`),
    passes: locking("cat"),
  },
  GW0442: {
    fails: locking(`awk -F'\\t' -v OFS='\\t' 'NF > 9 { $7 += 1; $8 += 99; $9 += 99 } { print }'`),
    passes: locking("cat"),
  },
  GW0450: {
    fails: since(
      PASSES,
      "sed -i 's/lit the lamp/On 3 May/' graph.yaml && graphwright cite lock .",
      "rm -r texts",
    ),
    passes: since(
      PASSES,
      "sed -i 's/lit the lamp/On 3 May/' graph.yaml && graphwright cite lock .",
    ),
  },
  GW0451: {
    fails: since(PASSES, "echo 'A line more.' >> texts/log.txt && graphwright cite lock ."),
    passes: since(PASSES),
  },
  GW0452: { fails: since(PASSES, "rm -r texts"), passes: since(PASSES) },
  GW0453: { fails: since(STRICT, "rm policy.yaml"), passes: since(STRICT) },
} as const satisfies Partial<Record<DiagnosticCode, Example>>;
