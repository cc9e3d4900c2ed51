import { FileMemory } from "./1-read/index.ts";
import { ParseMemory } from "./2-parse/index.ts";
import { LinkMemory } from "./3-link/memory.ts";
import { ProofMemory } from "./4-verify/index.ts";
import { GraphMemory } from "./5-graph/memory.ts";
import { LayoutMemory } from "./6-layout/index.ts";
import type { TextFile } from "./model/range.ts";
import type { SourceText } from "./model/source-text.ts";

/**
 * What one check or build of a graph leaves for the next, stage by stage. Nothing in it changes an
 * outcome: a check with it says what a check without it would, and does again only what an edit
 * touched. The graph of a build is changed into that of the next, so it is good until then.
 */
export class Memory {
  readonly files = new FileMemory<TextFile>();
  readonly texts = new FileMemory<SourceText>();
  readonly parsed = new ParseMemory();
  readonly linked = new LinkMemory();
  readonly proofs = new ProofMemory();
  readonly graph = new GraphMemory();
  readonly picture = new LayoutMemory();
}
