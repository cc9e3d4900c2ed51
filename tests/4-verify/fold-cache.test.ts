import { describe, expect, test } from "vitest";
import { FoldCache, type Verification, verify } from "../../src/4-verify/index.ts";
import { graphOf, sha256, textsOf } from "./build.ts";

const source = (text: string, path = "texts/s.txt") => ({ path, text, sha256: sha256(text) });

describe("folded texts are kept by the hash of their content", () => {
  test("whatever file they come from", () => {
    const cache = new FoldCache();
    const folded = cache.of(source("The ferry sank."));
    expect(cache.of(source("The ferry sank.", "texts/copy.txt"))).toBe(folded);
    expect(cache.of(source("The ferry swam."))).not.toBe(folded);
  });

  test("but never stand for another text, even when a hash is wrong", () => {
    const cache = new FoldCache();
    cache.of(source("The ferry sank."));
    const wrong = { ...source("The ferry swam."), sha256: sha256("The ferry sank.") };
    expect(cache.of(wrong).text).toBe("The ferry swam.");
  });

  test("until there are too many: the one used longest ago goes first", () => {
    const cache = new FoldCache(20);
    const [first, second] = [source("first text"), source("second one")];
    const [kept, dropped] = [cache.of(first), cache.of(second)];
    cache.of(first);
    cache.of(source("third text"));
    expect(cache.of(first)).toBe(kept);
    expect(cache.of(second)).not.toBe(dropped);
  });

  test("and a check with them says the same", () => {
    const folds = new FoldCache();
    let before: Verification["judged"] | undefined;
    const texts = textsOf({ s: "The ferry sank at dawn." });
    const again = [["ferry sank"], ["sank at", "ferry swam"], ["ferry sank"]].map((quotes) => {
      const graph = graphOf(quotes.map((quote) => ({ quote })));
      const verification = verify(graph, texts, undefined, { folds, before });
      const { proofs, diagnostics } = verification;
      before = verification.judged;
      const fresh = verify(graph, texts, undefined);
      expect(proofs.tally).toEqual(fresh.proofs.tally);
      expect(diagnostics).toEqual(fresh.diagnostics);
      return proofs.tally.states.verified;
    });
    expect(again).toEqual([1, 1, 1]);
  });
});
