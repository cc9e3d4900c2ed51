import { createHash } from "node:crypto";
import type { Citation, Fact, LinkedGraph, Source } from "../../src/model/linked.ts";
import { POLICIES, type Policy, policyOf } from "../../src/model/policy.ts";
import type { Proof } from "../../src/model/proof.ts";
import type { Text } from "../../src/model/range.ts";
import type { SourceText } from "../../src/model/source-text.ts";
import { verify } from "../../src/4-verify/index.ts";

/** A citation in short; the source is “s” where none is named. */
export interface Cite {
  readonly source?: string;
  readonly quote?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly span?: "paragraph" | "document";
}

interface GraphOptions {
  readonly policy?: Partial<Policy>;
  /** sha256 that a source names for its text, by id. */
  readonly hashes?: Readonly<Record<string, string>>;
  readonly uncited?: number;
}

function textOf(value: string, start = 0): Text {
  return { value, file: "graph.yaml", start, end: start + value.length };
}

/** A graph with one fact per citation, in which every place is a line of its own. */
export function graphOf(cites: readonly Cite[], options: GraphOptions = {}): LinkedGraph {
  const citations = cites.map((cite, index) => citationOf(cite, index * 100));
  const ids = [...new Set(citations.map(({ source }) => source))];
  const uncited = Array.from({ length: options.uncited ?? 0 }, () => factOf([]));
  return {
    policy: { ...policyOf((name) => POLICIES[name].usual), ...options.policy },
    schema: {
      types: new Map(),
      properties: new Map(),
      relations: new Map(),
      qualifiers: new Map(),
    },
    sources: new Map(ids.map((id) => [id, sourceOf(id, options.hashes?.[id])])),
    entities: new Map(),
    facts: [...citations.map((citation) => factOf([citation])), ...uncited],
    relations: [],
    unlinked: [],
  };
}

function citationOf({ source = "s", span = "paragraph", ...texts }: Cite, start: number): Citation {
  const { quote, prefix, suffix } = texts;
  return {
    range: { file: "graph.yaml", start, end: start + 99 },
    source,
    stance: "supports",
    span,
    ...(quote !== undefined && { quote: textOf(quote, start) }),
    ...(prefix !== undefined && { prefix: textOf(prefix, start) }),
    ...(suffix !== undefined && { suffix: textOf(suffix, start) }),
  };
}

function factOf(citations: readonly Citation[]): Fact {
  return {
    kind: "fact",
    subject: "e",
    property: "p",
    value: { type: "text", text: "v" },
    range: { file: "graph.yaml", start: 0, end: 1 },
    status: "asserted",
    by: [],
    rank: "normal",
    qualifiers: [],
    citations,
  };
}

function sourceOf(id: string, sha256: string | undefined): Source {
  return {
    id,
    range: { file: "graph.yaml", start: 9_000, end: 9_001 },
    author: [],
    text: { file: textOf(`${id}.txt`, 9_000), ...(sha256 && { sha256: textOf(sha256, 9_100) }) },
  };
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function sourceText(text: string, path = "texts/s.txt"): SourceText {
  return { path, text, sha256: sha256(text) };
}

/** Texts by id of their source. */
export function textsOf(texts: Readonly<Record<string, string>>): Map<string, SourceText> {
  return new Map(
    Object.entries(texts).map(([id, text]) => [id, sourceText(text, `texts/${id}.txt`)]),
  );
}

/** Verifies one citation of the source “s”, whose text is given. */
export function check(text: string, cite: Cite | string) {
  const graph = graphOf([typeof cite === "string" ? { quote: cite } : cite]);
  const { proofs, diagnostics } = verify(graph, textsOf({ s: text }), undefined);
  const proof: Proof | undefined = [...proofs.of.values()][0];
  const passage = proof?.passage;
  const found = passage && Array.from(text).slice(passage.start, passage.end).join("");
  return { state: proof?.state, passage, found, diagnostics, first: diagnostics[0] };
}
