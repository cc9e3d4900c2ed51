import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { auditOf } from "../../src/4-verify/index.ts";
import { check } from "../../src/compile.ts";
import type { Claim, LinkedGraph } from "../../src/model/linked.ts";
import { mulberry32 } from "../../src/6-layout/random.ts";
import { type Corruption, corruptions } from "../bench/audit-corruptions.js";

/*
 * What the audit says of claims that were made wrong, word by word: of two graphs, for each way of making claims
 * wrong, all that can be. The expected outcome stands beside the graphs, in expected.txt.
 */
const FIXTURES = "tests/fixtures/audit";
/** One claim in so many is wrong at a time. */
const ROUNDS = 5;
const SEED = 5;

type Audit = ReturnType<typeof auditOf>;

describe.each(["lighthouse", "molkerei"])("of wrong claims of the graph %s", (name) => {
  it("the audit says what is expected", async () => {
    const dir = join(FIXTURES, name);
    const { linked, proofs, texts } = await check(dir);
    const sound = auditOf(linked, proofs, texts);
    const said = [`sound, ${sound.audited} claims`, ...sound.doubts.flatMap(wordsOf)];
    for (const corruption of corruptions(linked, proofs, texts)) {
      said.push("", corruption.name);
      for (const { graph, wrong } of rounds(linked, corruption.corrupt)) {
        const doubts = new Map(
          auditOf(graph, proofs, texts).doubts.map((doubt) => [doubt.claim, doubt]),
        );
        for (const claim of wrong) {
          const doubt = doubts.get(claim);
          said.push(...(doubt ? wordsOf(doubt) : [`${shown(claim)}: no doubt`]));
        }
      }
    }
    await expect(`${said.join("\n")}\n`).toMatchFileSnapshot(join("../..", dir, "expected.txt"));
  });
});

/** The graph with one claim in five made wrong, until each was. */
function* rounds(graph: LinkedGraph, corrupt: Corruption["corrupt"]) {
  const next = mulberry32(SEED);
  const random = (below: number): number => Math.floor(next() * below);
  for (let turn = 0; turn < ROUNDS; turn++) {
    const wrong: Claim[] = [];
    let nth = turn;
    const replace = <T extends Claim>(claim: T): T => {
      if (nth++ % ROUNDS > 0) return claim;
      const other = corrupt(claim, random);
      if (!other || other.kind !== claim.kind) return claim;
      wrong.push(other);
      return { ...claim, ...other };
    };
    const [facts, relations] = [graph.facts.map(replace), graph.relations.map(replace)];
    const all: readonly Claim[] = [...facts, ...relations];
    // Found again as what stands in the graph.
    const changed = all.filter((claim) => wrong.some((other) => isSame(claim, other)));
    yield { graph: { ...graph, facts, relations }, wrong: changed };
  }
}

function isSame(a: Claim, b: Claim): boolean {
  return a.range === b.range && shown(a) === shown(b);
}

function shown(claim: Claim): string {
  const { status, by, at, since, until } = claim;
  const said =
    claim.kind === "fact"
      ? `${claim.subject} ${claim.property} ${claim.value.text}`
      : `${claim.from} ${claim.type} ${claim.to}`;
  const when = [at, since, until].map((date) => date ?? "");
  const quotes = claim.citations.map(({ quote }) => `“${quote?.value}”`);
  return [said, status, by.join("+"), when.join("/"), ...quotes].join(" | ");
}

function wordsOf({
  claim,
  doubt,
  explained,
  findings,
  rivals,
  wider,
  passages,
}: Audit["doubts"][number]) {
  const cited = passages.map(
    ({ source, paragraph, sentence }) =>
      `${source} ¶ ${paragraph} ${sentence.start}-${sentence.end}`,
  );
  return [
    `${shown(claim)}: ${doubt.toFixed(2)}${explained === undefined ? "" : `, explained: ${explained}`}`,
    `    ${[...cited, ...rivals.map((rival) => `rival ${rival}`)].join(", ")}`,
    ...findings.map(({ facet, doubt, message }) => `    ${facet} ${doubt.toFixed(2)} ${message}`),
    ...(wider === undefined ? [] : [`    wider: ${JSON.stringify(wider)}`]),
  ];
}
