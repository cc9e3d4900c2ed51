import { type Loaded, openLoaded, unloaded } from "./load.ts";
import type { Problems, Store } from "./store.ts";

/**
 * Loads the graph and keeps it up to date: the server says `change` when there is a new one, and
 * `problems` when the last edit does not build, in which case the last good graph stays. A page that
 * holds its graph asks for nothing, and one of a static site has nobody to tell it of changes.
 *
 * @returns stops following
 */
export function follow(store: Store, graphUrl: string, eventsUrl: string): () => void {
  const embedded = openEmbedded(document);
  if (embedded) {
    store.live.value = undefined;
    store.receive(embedded);
    return () => {};
  }
  let newest = 0;
  const reload = async (): Promise<void> => {
    const request = ++newest;
    const loaded = await loadGraph(graphUrl);
    // Answers may overtake each other; only the last question counts.
    if (request === newest) store.receive(loaded);
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
  });
  void reload();
  return () => events.close();
}

/** Opens the graph that stands in the page itself; undefined where there is none, and one is fetched. */
function openEmbedded(page: Document): Loaded | undefined {
  const text = page.querySelector('script[type="application/json"]#graph')?.textContent;
  if (text === undefined) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return unloaded("The graph in this page is not whole. Export it again.");
  }
  return openLoaded(json);
}

/** Whether the page says that no server follows the graph. */
function isStatic(page: Document): boolean {
  return page.querySelector('meta[name="graphwright"][content="static"]') !== null;
}

/** Fetches, checks and indexes a graph file. Never rejects: a failure is told in words. */
async function loadGraph(url: string): Promise<Loaded> {
  let response: Response;
  try {
    response = await fetch(url, { cache: "no-store" });
  } catch {
    return unloaded(
      isStatic(document)
        ? `${url} could not be fetched. It has to be beside this page.`
        : "The server does not answer. Is graphwright view still running?",
    );
  }
  if (!response.ok) {
    return unloaded(`The server answered ${response.status} ${response.statusText} for ${url}.`);
  }
  let json: unknown;
  try {
    json = await response.json();
  } catch {
    return unloaded(`${url} is not JSON. Build the graph again.`);
  }
  return openLoaded(json);
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
