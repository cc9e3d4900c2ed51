import { batch } from "@preact/signals";
import type { GraphChange } from "../../src/model/graph-change.ts";
import type { Catalog } from "../graph/catalog.ts";
import { type Loaded, openChanged, openLoaded, unloaded } from "../graph/load.ts";
import { withHiddenShown } from "../graph/shown.ts";
import { painted, type Progress } from "../graph/progress.ts";
import type { Problems, Store } from "./store.ts";
import { embeddedTexts, textsBeside } from "../graph/texts.ts";

/** Told of how far a load has come. */
type Tell = (progress: Progress) => void;

/** Characters that take so long to read that a person should be told before. */
const LONG = 4_000_000;
/** Milliseconds between two words about a download. */
const TELL_EVERY = 100;

/**
 * Loads the graph and keeps it up to date: the server says `change` when there is a new one, and
 * `problems` when the last edit does not build, in which case the last good graph stays. A page that
 * holds its graph asks for nothing, and one of a static site has nobody to tell it of changes.
 *
 * @returns stops following
 */
export function keepCurrent(store: Store, graphUrl: string, eventsUrl: string): () => void {
  // A graph that is there already stays until the next one is: nothing needs to be told.
  const tell = (progress: Progress): void => {
    if (store.catalog.peek() === undefined) store.progress.value = progress;
  };
  const embedded = embeddedText(document);
  if (embedded !== undefined) {
    store.live.value = undefined;
    store.texts.value = embeddedTexts(document);
    void openText(embedded, tell).then((loaded) => store.receive(loaded ?? unloaded("cut", "")));
    return () => {};
  }
  let newest = 0;
  let held: Version | undefined;
  const reload = async (): Promise<void> => {
    const request = ++newest;
    const next = async (): Promise<Fetched> =>
      (held && (await fetchChange(held))) ?? fetchGraph(graphUrl, tell);
    // Together, so that neither is shown beside an older other.
    const [fetched, texts] = await Promise.all([next(), textsBeside(document)]);
    // Answers may overtake each other; only the last question counts.
    if (request !== newest) return;
    if (fetched.loaded.ok) held = versionOf(fetched);
    batch(() => {
      store.texts.value = texts;
      store.receive(fetched.loaded);
    });
  };
  if (isStatic(document)) {
    store.live.value = undefined;
    void reload();
    return () => {};
  }
  let lost = false;
  const events = new EventSource(eventsUrl);
  events.addEventListener("open", () => {
    store.live.value = true;
    // Whatever happened in between was not heard.
    if (lost) void reload();
    lost = false;
  });
  events.addEventListener("error", () => {
    store.live.value = false;
    lost = true;
  });
  events.addEventListener("change", () => {
    store.problems.value = undefined;
    void reload();
  });
  events.addEventListener("problems", (event: MessageEvent<string>) => {
    store.problems.value = readProblems(event.data);
    // What was put away were other problems.
    if (store.problemsShown.peek() === "away") store.problemsShown.value = "folded";
  });
  void reload();
  return () => events.close();
}

/** The graph that stands in the page itself; undefined where there is none, and one is fetched. */
function embeddedText(page: Document): string | undefined {
  return page.querySelector('script[type="application/json"]#graph')?.textContent;
}

/** Reads, checks and indexes a graph file; undefined when the text is not JSON. */
async function openText(text: string, tell: Tell): Promise<Loaded | undefined> {
  const isLong = text.length > LONG;
  if (isLong) await told(tell, { step: "reading" });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  // Between the two halves, so that a browser does not take the page for dead.
  if (isLong) await painted();
  return openLoaded(withHiddenShown(json, text));
}

async function told(tell: Tell, progress: Progress): Promise<void> {
  tell(progress);
  await painted();
}

/** Whether the page says that no server follows the graph. */
function isStatic(page: Document): boolean {
  return page.querySelector('meta[name="graphwright"][content="static"]') !== null;
}

/** A graph that was fetched, and what the server calls this version of it. */
interface Fetched {
  readonly loaded: Loaded;
  readonly name?: string;
}

/** A version of the graph that the page holds. */
interface Version {
  readonly name: string;
  readonly catalog: Catalog;
}

function versionOf({ loaded, name }: Fetched): Version | undefined {
  return loaded.ok && name !== undefined ? { name, catalog: loaded.opened.catalog } : undefined;
}

/** Fetches, checks and indexes a graph file. Never rejects: a failure is a result. */
async function fetchGraph(url: string, tell: Tell): Promise<Fetched> {
  let response: Response;
  try {
    response = await fetch(url, { cache: "no-store" });
  } catch {
    return { loaded: unloaded(isStatic(document) ? "missing" : "unanswered", url) };
  }
  if (!response.ok) {
    return { loaded: unloaded("refused", `${response.status} ${response.statusText}`.trim()) };
  }
  let text: string;
  try {
    text = await received(response, tell);
  } catch {
    return { loaded: unloaded("unanswered", url) };
  }
  return {
    loaded: (await openText(text, tell)) ?? unloaded("not-json", url),
    ...nameOf(response),
  };
}

/** What has changed since a version that the page holds; undefined when the whole has to be fetched. */
async function fetchChange({ name, catalog }: Version): Promise<Fetched | undefined> {
  try {
    const url = `./graph-change.json?since=${encodeURIComponent(name)}`;
    const response = await fetch(url, { cache: "no-store" });
    if (!response.ok) return undefined;
    const text = await response.text();
    const change = withHiddenShown(JSON.parse(text), text) as GraphChange;
    return { loaded: openChanged(catalog, change), ...nameOf(response) };
  } catch {
    return undefined;
  }
}

function nameOf({ headers }: Response): Pick<Fetched, "name"> {
  const name = headers.get("ETag")?.replace(/^"|"$/g, "");
  return name === undefined ? {} : { name };
}

/** The text of an answer; tells now and then how much of it is there. */
async function received(response: Response, tell: Tell): Promise<string> {
  const { body, headers } = response;
  if (body === null) return response.text();
  // Of a packed answer, only the length of the package is known.
  const length = headers.has("Content-Encoding") ? 0 : Number(headers.get("Content-Length"));
  const total = length > 0 ? length : undefined;
  let [bytes, toldAt] = [0, performance.now()];
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, controller) => {
      bytes += chunk.byteLength;
      controller.enqueue(chunk);
      const now = performance.now();
      if (now - toldAt < TELL_EVERY) return;
      toldAt = now;
      tell({ step: "fetching", received: bytes, total });
    },
  });
  return new Response(body.pipeThrough(counter)).text();
}

function readProblems(data: string): Problems | undefined {
  let json: unknown;
  try {
    json = JSON.parse(data);
  } catch {
    return undefined;
  }
  if (typeof json !== "object" || json === null) return undefined;
  const { errors, warnings, text } = json as Readonly<Record<keyof Problems, unknown>>;
  if (typeof errors !== "number" || errors === 0) return undefined;
  return {
    errors,
    warnings: typeof warnings === "number" ? warnings : 0,
    text: typeof text === "string" ? text : "",
  };
}
