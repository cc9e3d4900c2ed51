import { describe, expect, test } from "vitest";
import { IndexedText } from "../../src/4-verify/indexed-text.ts";
import { formatLock } from "../../src/4-verify/lock-entry.ts";
import { trustChanges, verify } from "../../src/4-verify/index.ts";
import { negationAround } from "../../src/4-verify/negation.ts";
import type { Stance, Status } from "../../src/model/linked.ts";
import { check, type Cite, graphOf, sha256, textsOf } from "./build.ts";

const QUOTE = "the ferry struck the pier";
const TEXT = `It rained. Alpha reported that ${QUOTE}. The mayor left.`;

const wrapped = (text: string) => new IndexedText({ path: "s.txt", text, sha256: "" }, "blocks");

function lockOf(text: string, cites: readonly Cite[] = [{ quote: QUOTE }]) {
  const { lock } = verify(graphOf(cites), textsOf({ s: text }), undefined);
  return { path: "citations.lock", text: formatLock(lock) };
}

function after(text: string, lock = lockOf(TEXT), cites: readonly Cite[] = [{ quote: QUOTE }]) {
  const { proofs, diagnostics, ...locks } = verify(graphOf(cites), textsOf({ s: text }), lock);
  const told = diagnostics.find(({ code }) => code === "GW0408");
  return {
    states: [...proofs.of.values()].map(({ state }) => state),
    told: told?.message.split(": ")[1],
    help: told?.help,
    isLocked: formatLock(locks.lock) === lockOf(text, cites).text,
    isReread: formatLock(locks.lockReread()) === lockOf(text, cites).text,
    codes: diagnostics.map(({ code }) => code),
    repairs: locks.repairs().map(({ kind }) => kind),
  };
}

describe("a quote whose sentence says something else now", () => {
  const changed = TEXT.replace("Alpha reported", "Beta denied");

  test("is moved, says so, and is locked only by whoever has read it again", () => {
    expect(after(changed)).toMatchObject({
      states: ["moved"],
      told: "of 1 citation, 1 moved (1 in a changed sentence)",
      help: expect.stringContaining("cite lock --reread"),
      isLocked: false,
      isReread: true,
      codes: ["GW0418", "GW0408"],
      repairs: [],
    });
  });

  test("is not mended with the others of its source", () => {
    const cites = [{ quote: QUOTE }, { quote: "The mayor left" }];
    const lock = lockOf(TEXT, cites);
    const found = after(changed, lock, cites);
    expect(found).toMatchObject({ states: ["moved", "moved"], isLocked: false, repairs: [] });
    const { lock: kept } = verify(graphOf(cites), textsOf({ s: changed }), lock);
    expect(kept.map(({ quote, textSha256 }) => [quote, lock.text.includes(textSha256)])).toEqual([
      ["The mayor left", false],
      [QUOTE, true],
    ]);
  });

  test.each([
    ["another sentence changes", TEXT.replace("rained", "snowed")],
    ["it is typeset otherwise", TEXT.replace("Alpha ", "Al\u00adpha\u00a0")],
    ["a paragraph is put first", `A headline\n\n${TEXT}`],
  ])("is as before when %s", (_what, text) => {
    expect(after(text)).toMatchObject({ states: ["moved"], isLocked: true, repairs: ["revision"] });
  });

  test("is as before when the text is wrapped", () => {
    const hashOf = (text: string) => {
      const start = text.indexOf("the ferry");
      return wrapped(text).sentences.hash({ start, end: start + QUOTE.length });
    };
    expect(hashOf(TEXT.replace("reported that", "re-\nported\r\nthat"))).toBe(hashOf(TEXT));
    expect(hashOf(TEXT.replace("Alpha", "Al\npha"))).not.toBe(hashOf(TEXT));
  });

  test("is that of either end where a range runs over several", () => {
    const cites = [{ quote: "It rained … the pier" }];
    const lock = lockOf(`${TEXT} And so on.`, cites);
    expect(after(`${TEXT} So it was.`, lock, cites).isLocked).toBe(true);
    expect(after(`${changed} So it was.`, lock, cites).isLocked).toBe(false);
  });

  test("is not told by a lock of an earlier version, which gains the hash without a word", () => {
    const lock = lockOf(TEXT);
    const text = lock.text.replace(/(?<=\t[0-9a-f]{64})\t[0-9a-f]{64}$/gmu, "");
    const older = { ...lock, text };
    expect(older.text.length).toBeLessThan(lock.text.length);
    expect(after(TEXT, older)).toMatchObject({ states: ["verified"], isLocked: true, codes: [] });
    expect(after(changed, older)).toMatchObject({ states: ["moved"], isLocked: true });
    const basis = { linked: graphOf([{ quote: QUOTE }]), texts: new Map(), textHashes: new Map() };
    const gained = trustChanges({ ...basis, lock: older }, { ...basis, lock }, "HEAD");
    expect(gained).toEqual([]);
    const other = { ...lock, text: lock.text.replace(/[0-9a-f]{64}$/mu, sha256("another")) };
    expect(trustChanges({ ...basis, lock }, { ...basis, lock: other }, "HEAD")).toHaveLength(1);
  });
});

describe("a quote that is denied around its words", () => {
  const denied = `Beta denied that ${QUOTE}.`;
  const codes = (cite: Cite, change: { status?: Status; stance?: Stance }) => {
    const graph = graphOf([cite]);
    const [fact] = graph.facts;
    const [citation] = fact?.citations ?? [];
    if (!fact || !citation) throw new Error("no fact");
    const { stance = "supports", status = "asserted" } = change;
    const facts = [{ ...fact, status, citations: [{ ...citation, stance }] }];
    const { diagnostics } = verify({ ...graph, facts }, textsOf({ s: denied }), undefined);
    return diagnostics.map(({ code }) => code);
  };

  test.each([
    [["GW0418"], {}],
    [["GW0418"], { status: "opinion" }],
    [[], { status: "denied" }],
    [[], { status: "disputed" }],
    [[], { status: "alleged" }],
    [[], { status: "attributed" }],
    [[], { stance: "refutes" }],
    [[], { stance: "mentions" }],
  ] as const)("gives %j for a claim with %j", (expected, change) => {
    expect(codes({ quote: QUOTE }, change)).toEqual(expected);
  });

  test("is not, where a prefix or a suffix shows that the words on that side were read", () => {
    expect(codes({ quote: QUOTE, prefix: "denied that" }, {})).toEqual([]);
    expect(check(`${QUOTE} is untrue`, { quote: QUOTE, suffix: "is" }).diagnostics).toEqual([]);
    expect(check(`${QUOTE} is untrue`, QUOTE).first?.message).toContain("“untrue” stands behind");
  });

  test("is told in the words of the text, also where a line end breaks them", () => {
    const text = `Beta de-\nnied that ${QUOTE}.`;
    const start = text.indexOf(QUOTE);
    const found = negationAround(wrapped(text), { start, end: start + QUOTE.length });
    expect(found).toEqual({ word: "denied", start: 5, end: 13 });
  });
});
