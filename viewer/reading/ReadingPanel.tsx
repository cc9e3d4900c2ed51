import { PlaceButton, Button } from "../ui/Button.tsx";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { KnowledgeGraph, SourceAttributes } from "../../src/query/index.ts";
import { sourceWords } from "../claims/source.ts";
import {
  findPassages,
  type PlacedPassage,
  passagesOf,
  placePassages,
  sameSpan,
} from "./passages.ts";
import type { Span, TextPlace } from "../view/view.ts";
import { reading } from "./words.ts";
import { useLanguage, useStore, useWords } from "../ui/context.ts";
import { Icon } from "../ui/icons.tsx";
import { PanelBar, Walk } from "../ui/Panel.tsx";
import { ReadingClaims } from "./ReadingClaims.tsx";
import { firstSeen, ReadingText } from "./ReadingText.tsx";
import { isField } from "../view/shortcuts.ts";
import type { Texts } from "../graph/texts.ts";

/** The text of a source, with everything that is cited of it, and what rests on it. */
export function ReadingPanel({ place }: { readonly place: TextPlace }) {
  const { catalog, graph } = useStore();
  const source = catalog.value?.sources.get(place.source);
  if (source === undefined || graph.value === undefined) return null;
  return <Reading key={source.id} graph={graph.value} source={source} passage={place.passage} />;
}

function Reading(props: {
  readonly graph: KnowledgeGraph;
  readonly source: SourceAttributes;
  readonly passage: Span | undefined;
}) {
  const store = useStore();
  const words = useWords(reading);
  const { graph, source, passage } = props;
  const sha256 = store.texts.value.hashes.get(source.id);
  const isProven = sha256 === source.sha256;
  const { state, retry } = useText(store.texts.value, sha256);
  const passages = usePassages(graph, source.id, state, isProven);
  const found = passages.findIndex(({ span }) => sameSpan(span, passage));
  const current = found === -1 ? undefined : found;
  const byKey = useRef(false);
  const pane = useRef<HTMLDivElement>(null);

  const choose = (index: number): void => {
    const chosen = passages[index];
    // By the picture, so that the keyboard's focus stays in the text.
    if (chosen) store.select({ kind: "text", source: source.id, passage: chosen.span }, "picture");
  };
  const step = (by: number): void => {
    const seen = current === undefined ? firstSeen(pane.current) : undefined;
    const from = current ?? (seen ?? 0) - (by > 0 ? 1 : 0);
    if (passages.length > 0) choose((from + by + passages.length) % passages.length);
  };
  useKeys((by) => {
    byKey.current = true;
    step(by);
  });
  return (
    <div class="reading" ref={pane}>
      <PanelBar chip={words.text}>
        {passages.length > 0 && (
          <Walk
            name={words.passages}
            previous={[words.previous, words.previousHelp]}
            next={[words.next, words.nextHelp]}
            step={step}
          >
            {current === undefined
              ? words.passagesIn(passages.length)
              : words.passageOf(current + 1, passages.length)}
          </Walk>
        )}
      </PanelBar>
      {state.is === "read" ? (
        <>
          <ReadingText
            key={sha256}
            head={<Head source={source} isProven={isProven} />}
            source={source}
            text={state.text}
            passages={passages}
            current={current}
            choose={choose}
            byKey={byKey}
          />
          <ReadingClaims passages={passages} current={current} asked={passage !== undefined} />
        </>
      ) : (
        <div class="reading-scroll scroll">
          <Head source={source} isProven />
          <Instead is={state.is} retry={retry} />
        </div>
      )}
    </div>
  );
}

/** In a text that is not the one that was proven, offsets say nothing. */
function usePassages(
  graph: KnowledgeGraph,
  source: string,
  state: TextState,
  isProven: boolean,
): readonly PlacedPassage[] {
  const cited = useMemo(() => passagesOf(graph.source(source)), [graph, source]);
  const text = state.is === "read" ? state.text : undefined;
  return useMemo(() => {
    if (text === undefined) return [];
    return isProven ? placePassages(text, cited) : findPassages(text, cited);
  }, [text, cited, isProven]);
}

function useKeys(step: (by: number) => void): void {
  const latest = useRef(step);
  latest.current = step;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isField(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== "n" && key !== "p") return;
      event.preventDefault();
      latest.current(key === "n" ? 1 : -1);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

function Head(props: { readonly source: SourceAttributes; readonly isProven: boolean }) {
  const words = useWords(reading);
  const { source } = props;
  const about = sourceWords(source, useLanguage());
  return (
    <header class="panel-head reading-head">
      <h2 tabIndex={-1} {...(source.lang !== undefined && { lang: source.lang })}>
        {source.title}
      </h2>
      {about !== "" && <p class="other-names">{about}</p>}
      <p class="reading-back quiet">
        <PlaceButton place={{ kind: "source", id: source.id, without: false }}>
          {words.toSource}
        </PlaceButton>
      </p>
      {!props.isProven && (
        <p class="reading-stale" role="note">
          <Icon name="alert" />
          <span>{words.stale}</span>
        </p>
      )}
    </header>
  );
}

/** What is said where the text cannot be shown. */
function Instead(props: {
  readonly is: "absent" | "failed" | "loading";
  readonly retry: () => void;
}) {
  const words = useWords(reading);
  return (
    <div class="panel-section" role="status">
      <p>{words[props.is]}</p>
      {props.is === "absent" && <p class="note">{words.absentHelp}</p>}
      {props.is === "failed" && <Button onClick={props.retry}>{words.again}</Button>}
    </div>
  );
}

/** Whether a text is there to be read. */
type TextState =
  | { readonly is: "absent" | "failed" | "loading" }
  | { readonly is: "read"; readonly text: string };

interface Held {
  readonly sha256: string;
  /** Undefined when it could not be had. */
  readonly text: string | undefined;
}

/**
 * The text of a hash, fetched when first asked for.
 *
 * @param sha256 undefined where there is no text
 */
function useText(
  texts: Texts,
  sha256: string | undefined,
): { readonly state: TextState; readonly retry: () => void } {
  const [held, setHeld] = useState<Held>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (sha256 === undefined || held?.sha256 === sha256) return undefined;
    let isWanted = true;
    const hold = (text: string | undefined): void => {
      if (isWanted) setHeld({ sha256, text });
    };
    texts.read(sha256).then(hold, () => hold(undefined));
    return () => {
      isWanted = false;
    };
  }, [sha256, attempt]);
  const retry = (): void => {
    setHeld(undefined);
    setAttempt(attempt + 1);
  };
  return { state: stateOf(held, sha256), retry };
}

function stateOf(held: Held | undefined, sha256: string | undefined): TextState {
  if (sha256 === undefined) return { is: "absent" };
  if (held?.sha256 !== sha256) return { is: "loading" };
  return held.text === undefined ? { is: "failed" } : { is: "read", text: held.text };
}
