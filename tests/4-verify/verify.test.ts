import { describe, expect, test } from "vitest";
import type { SourceText } from "../../src/model/source-text.ts";
import { formatLock, verify } from "../../src/4-verify/index.ts";
import type { LockEntry } from "../../src/4-verify/index.ts";
import { check, graphOf, sha256, textsOf } from "./build.ts";
import type { Cite } from "./build.ts";

const TEXT = "The ferry sank at dawn.\n\nThe harbour was closed for a week.";
const CITES: readonly Cite[] = [{ quote: "ferry sank" }, { quote: "The harbour … a week" }];
const NONE: ReadonlyMap<string, SourceText> = new Map();
const lockFile = (lock: readonly LockEntry[]) => ({
  path: "citations.lock",
  text: formatLock(lock),
});
const lockOf = (text = TEXT, cites = CITES) =>
  lockFile(verify(graphOf(cites), textsOf({ s: text }), undefined).lock);
const statesOf = ({ proofs }: ReturnType<typeof verify>) =>
  [...proofs.of.values()].map(({ state }) => state);
const codesOf = ({ diagnostics }: ReturnType<typeof verify>) => diagnostics.map(({ code }) => code);

describe("the states", () => {
  test("verified: found once, with its passage; nothing to report", () => {
    const result = verify(graphOf(CITES), textsOf({ s: TEXT }), undefined);
    expect(statesOf(result)).toEqual(["verified", "verified"]);
    expect(result.diagnostics).toEqual([]);
    expect([...result.proofs.of.values()][0]?.passage).toEqual({
      paragraph: 1,
      start: 4,
      end: 14,
      sha256: sha256("ferry sank"),
    });
  });

  test("locked: no text, but the lock proves the quote against the text the source names", () => {
    const graph = graphOf(CITES, { hashes: { s: sha256(TEXT).toUpperCase() } });
    const result = verify(graph, NONE, lockOf());
    expect(statesOf(result)).toEqual(["locked", "locked"]);
    expect(result.diagnostics).toEqual([]);
    expect([...result.proofs.of.values()][1]?.passage).toMatchObject({ paragraph: 2, start: 25 });
  });

  test("locked too when the source names no hash, and when the quote is typeset otherwise", () => {
    const graph = graphOf([{ quote: "The  harbour ... a week" }]);
    expect(statesOf(verify(graph, NONE, lockOf()))).toEqual(["locked"]);
  });

  test("moved: the text changed elsewhere; the new offsets are right", () => {
    const changed = `A new first line 😀.\n${TEXT}`;
    const result = verify(graphOf(CITES), textsOf({ s: changed }), lockOf());
    expect(statesOf(result)).toEqual(["moved", "moved"]);
    expect([...result.proofs.of.values()][0]?.passage).toMatchObject({
      paragraph: 2,
      start: 24,
      end: 34,
    });
    expect(result.diagnostics).toMatchObject([
      {
        code: "GW0408",
        severity: "warning",
        message:
          "The text of “s” has changed since the lock: of 2 citations, 2 moved (2 to another paragraph)",
        related: [
          { message: "moved from paragraph 1 to 2", range: { file: "texts/s.txt" } },
          { message: "moved from paragraph 2 to 3" },
        ],
      },
    ]);
    const again = verify(graphOf(CITES), textsOf({ s: changed }), lockFile(result.lock));
    expect(statesOf(again)).toEqual(["verified", "verified"]);
  });

  test("broken: the text changed there", () => {
    const result = verify(graphOf(CITES), textsOf({ s: "The ferry was saved." }), lockOf());
    expect(statesOf(result)).toEqual(["broken", "broken"]);
    expect(result.diagnostics[0]?.reason).toContain("stood in paragraph 1 of the revision");
  });

  test("ambiguous: found more than once", () => {
    expect(check("A red boat. A red boat.", "red boat").state).toBe("ambiguous");
  });

  test("unverifiable: neither text nor lock; one warning per source", () => {
    const result = verify(graphOf(CITES), NONE, undefined);
    expect(statesOf(result)).toEqual(["unverifiable", "unverifiable"]);
    expect(result.diagnostics).toMatchObject([
      {
        code: "GW0416",
        severity: "warning",
        message: "2 citations of “s” cannot be verified",
        range: { file: "graph.yaml", start: 9_000 },
      },
    ]);
    expect(result.diagnostics[0]?.help).toContain("GRAPHWRIGHT_TEXTS");
  });

  test("unverifiable: the lock is of another revision than the source names", () => {
    const graph = graphOf(CITES, { hashes: { s: sha256("another revision") } });
    const result = verify(graph, NONE, lockOf());
    expect(statesOf(result)).toEqual(["unverifiable", "unverifiable"]);
    expect(result.diagnostics[0]?.reason).toContain("another revision");
    expect(lockFile(result.lock)).toEqual(lockOf());
  });

  test("unquoted: by policy", () => {
    const bare: readonly Cite[] = [{ source: "s" }];
    const reported = (unquoted: "ok" | "warning" | "error") =>
      verify(graphOf(bare, { policy: { unquoted } }), NONE, undefined).diagnostics;
    expect(statesOf(verify(graphOf(bare), NONE, undefined))).toEqual(["unquoted"]);
    expect(reported("ok")).toEqual([]);
    expect(reported("warning")).toMatchObject([{ code: "GW0415", severity: "warning" }]);
    expect(reported("error")).toMatchObject([{ code: "GW0415", severity: "error" }]);
  });
});

test("a citation of a source that nobody knows is unverifiable, without a report of its own", () => {
  const graph = { ...graphOf(CITES), sources: new Map() };
  const result = verify(graph, NONE, undefined);
  expect(statesOf(result)).toEqual(["unverifiable", "unverifiable"]);
  expect(result.diagnostics).toEqual([]);
});

test("claims that cite nothing are counted, and reported by policy", () => {
  const graph = graphOf(CITES, { uncited: 2, policy: { uncited: "error" } });
  const result = verify(graph, textsOf({ s: TEXT }), undefined);
  expect(result.proofs.tally).toMatchObject({
    citations: 2,
    states: { verified: 2, locked: 0, broken: 0 },
    claims: 4,
    uncited: 2,
  });
  expect(codesOf(result)).toEqual(["GW0414", "GW0414"]);
});

test("a text of another revision than the source names is a warning, once per source", () => {
  const wanted = sha256("another");
  const result = verify(graphOf(CITES, { hashes: { s: wanted } }), textsOf({ s: TEXT }), undefined);
  expect(statesOf(result)).toEqual(["verified", "verified"]);
  expect(result.diagnostics).toMatchObject([{ code: "GW0411", range: { start: 9_100 } }]);
  expect(result.diagnostics[0]?.reason).toContain(wanted.slice(0, 12));
  expect(result.diagnostics[0]?.reason).toContain(sha256(TEXT).slice(0, 12));
});

describe("the lock that is made", () => {
  test("holds one entry per distinct quote, however typeset", () => {
    const cites = [{ quote: "ferry sank" }, { quote: "ferry  sank" }, { quote: "sank at dawn" }];
    const { lock } = verify(graphOf(cites), textsOf({ s: TEXT }), undefined);
    expect(lock.map(({ quote }) => quote)).toEqual(["ferry sank", "sank at dawn"]);
  });

  test("keeps the entries of texts that are not here, and drops those of citations that are gone", () => {
    const both: readonly Cite[] = [...CITES, { source: "t", quote: "a second text" }];
    const texts = textsOf({ s: TEXT, t: "It is a second text." });
    const full = verify(graphOf(both), texts, undefined).lock;
    const partial = verify(graphOf(both.slice(1)), textsOf({ s: TEXT }), lockFile(full));
    expect(partial.lock).toEqual(full.filter(({ quote }) => quote !== "ferry sank"));
  });

  test("holds nothing for quotes that fail", () => {
    const { lock } = verify(graphOf([{ quote: "ferry swam" }]), textsOf({ s: TEXT }), lockOf());
    expect(lock).toEqual([]);
  });
});

test("ids such as __proto__ are sources as good as any", () => {
  const cites = ["__proto__", "constructor"].map((source) => ({ source, quote: "ferry sank" }));
  const texts = new Map(
    cites.map(({ source }) => [source, { path: source, text: TEXT, sha256: sha256(TEXT) }]),
  );
  expect(statesOf(verify(graphOf(cites), texts, undefined))).toEqual(["verified", "verified"]);
});

describe("what is said of a changed text is what the tally counts", () => {
  const HASHES = { hashes: { s: sha256(TEXT) } };
  const cites: readonly Cite[] = [...CITES, { quote: "sank at dawn" }, { quote: "was closed" }];
  const revised = (text: string, options = {}) => {
    const { proofs, diagnostics } = verify(
      graphOf(cites, options),
      textsOf({ s: text }),
      lockOf(TEXT, cites),
    );
    const { states } = proofs.tally;
    const message = diagnostics.find(({ code }) => code === "GW0408")?.message;
    return { states, diagnostics, message };
  };
  const CHANGED = "The text of “s” has changed since the lock";

  test.each([
    ["a line is appended", `${TEXT}\nOne more line.`, "of 4 citations, 4 moved"],
    ["a line end is appended", `${TEXT}\n`, "of 4 citations, 4 moved"],
    ["lines end otherwise", TEXT.replaceAll("\n", "\r\n"), "of 4 citations, 4 moved"],
    ["a line is put first", `First.\n${TEXT}`, "of 4 citations, 4 moved (4 to another paragraph)"],
    [
      "a line comes between",
      TEXT.replace("\n", "\nBetween.\n"),
      "of 4 citations, 4 moved (2 to another paragraph)",
    ],
    [
      "a word changes",
      TEXT.replace("dawn", "noon"),
      "of 4 citations, 3 moved (1 in a changed sentence), 1 broken",
    ],
    [
      "a sentence is repeated",
      `${TEXT} It was closed again.`,
      "of 4 citations, 3 moved, 1 ambiguous",
    ],
  ])("when %s", (_, text, said) => {
    for (const options of [{}, HASHES]) {
      const { states, diagnostics, message } = revised(text, options);
      expect(message).toBe(`${CHANGED}: ${said}`);
      const count = (state: string): number =>
        Number(new RegExp(`(\\d+) ${state}`).exec(said)?.[1] ?? 0);
      expect(states.moved).toBe(count("moved"));
      expect(states.broken).toBe(count("broken"));
      expect(states.ambiguous).toBe(count("ambiguous"));
      expect(diagnostics.filter(({ code }) => code === "GW0408" || code === "GW0411")).toHaveLength(
        1,
      );
    }
  });

  test("line ends alone are named as what differs, by the lock and by the source", () => {
    const crlf = TEXT.replaceAll("\n", "\r\n");
    const lineEnds = expect.stringContaining("Only the line ends or the byte order mark");
    expect(revised(crlf).diagnostics).toMatchObject([{ code: "GW0408", help: lineEnds }]);
    const named = verify(graphOf(cites, HASHES), textsOf({ s: crlf }), undefined);
    expect(named.diagnostics).toMatchObject([{ code: "GW0411", help: lineEnds }]);
    // And the other way round: the lock was made where lines end with a carriage return.
    const back = verify(graphOf(cites), textsOf({ s: TEXT }), lockOf(crlf, cites));
    expect(back.diagnostics).toMatchObject([{ code: "GW0408", help: lineEnds }]);
    const old = revised(TEXT.replaceAll("\n", "\r")).diagnostics;
    expect(old).toContainEqual(expect.objectContaining({ code: "GW0408", help: lineEnds }));
    const other = revised(`${crlf} `).diagnostics;
    expect(other).toMatchObject([{ help: expect.not.stringContaining("line ends") }]);
  });

  test("a source that names a third text is another problem", () => {
    const { diagnostics } = revised(`${TEXT}\n`, { hashes: { s: sha256("third") } });
    expect(diagnostics.map(({ code }) => code)).toEqual(["GW0408", "GW0411"]);
  });

  test("claims that could not be linked are in neither", () => {
    const graph = graphOf(cites);
    const [claim] = graph.facts;
    const unlinked = { ...graph, unlinked: claim?.citations ?? [] };
    const { proofs, diagnostics } = verify(unlinked, NONE, undefined);
    expect(proofs.tally.states.unverifiable).toBe(4);
    expect(diagnostics).toMatchObject([
      { code: "GW0416", message: "4 citations of “s” cannot be verified" },
    ]);
  });
});
