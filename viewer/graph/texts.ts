import { TEXT_LIST, textPath } from "../../src/model/source-text.ts";

/** The texts of sources that can be read here. */
export interface Texts {
  /** Which text is that of a source: its sha256 in hex, by id of the source. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Gives a text by its sha256; rejects when it cannot be had. */
  readonly read: (sha256: string) => Promise<string>;
}

export const NO_TEXTS: Texts = {
  hashes: new Map(),
  read: () => Promise.reject(new Error("there are no texts")),
};

/** Texts kept once they were read, so that going to a claim and back again is quick. */
const KEPT = 4;

/**
 * The texts that lie beside the graph, each fetched when it is first read. None, without a word,
 * where there is no list of them.
 */
export async function textsBeside(page: Document): Promise<Texts> {
  const isStatic = page.querySelector('meta[name="graphwright"][content="static"]') !== null;
  const isListed = page.querySelector('meta[name="graphwright-texts"]') !== null;
  // A folder has a list when its page says so; a server of ours always has one.
  if (isStatic && !isListed) return NO_TEXTS;
  try {
    const response = await fetch(`./${TEXT_LIST}`, { cache: "no-store" });
    if (!response.ok) return NO_TEXTS;
    return { hashes: hashesIn(await response.json()), read: keeping(fetchText) };
  } catch {
    return NO_TEXTS;
  }
}

/** The texts that stand in the page itself, as an export with texts writes them. */
export function embeddedTexts(page: Document): Texts {
  const json = page.querySelector('script[type="application/json"]#texts')?.textContent;
  if (json === undefined) return NO_TEXTS;
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return NO_TEXTS;
  }
  const [list, ...texts]: unknown[] = Array.isArray(parsed) ? parsed : [];
  const byHash = new Map<string, string>();
  for (const each of texts) {
    if (!Array.isArray(each)) continue;
    const [sha256, text]: unknown[] = each;
    if (typeof sha256 === "string" && typeof text === "string") byHash.set(sha256, text);
  }
  return {
    hashes: hashesIn(list),
    read: async (sha256) => {
      const text = byHash.get(sha256);
      if (text === undefined) throw new Error("the text is not in this page");
      return text;
    },
  };
}

/** Nothing but a hash becomes part of an address. */
function hashesIn(list: unknown): Map<string, string> {
  const hashes = new Map<string, string>();
  for (const entry of Array.isArray(list) ? (list as unknown[]) : []) {
    if (typeof entry !== "object" || entry === null) continue;
    const { source, sha256 } = entry as { readonly source?: unknown; readonly sha256?: unknown };
    if (typeof source !== "string" || typeof sha256 !== "string") continue;
    if (/^[0-9a-f]{64}$/.test(sha256)) hashes.set(source, sha256);
  }
  return hashes;
}

async function fetchText(sha256: string): Promise<string> {
  const response = await fetch(`./${textPath(sha256)}`);
  if (!response.ok) throw new Error(`the answer was ${response.status}`);
  // A mark of byte order has been taken off already; another one would be part of the text.
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer());
}

function keeping(read: Texts["read"]): Texts["read"] {
  const kept = new Map<string, Promise<string>>();
  return (sha256) => {
    const text = kept.get(sha256) ?? read(sha256);
    kept.delete(sha256);
    kept.set(sha256, text);
    // What failed is asked for again the next time.
    text.catch(() => kept.delete(sha256));
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return text;
  };
}
