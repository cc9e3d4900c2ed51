import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { KnowledgeGraph, SourceAttributes } from "../../src/query/index.ts";
import { sourceWords } from "../claims/source.ts";
import type { Texts } from "../graph/texts.ts";
import { Button } from "../ui/Button.tsx";
import { useLanguage, useWords } from "../ui/context.ts";
import { Icon } from "../ui/icons.tsx";
import { Walk } from "../ui/Panel.tsx";
import { useStore } from "../view/page.ts";
import { PanelBar, PlaceButton } from "../view/panel.tsx";
import { isField } from "../view/timeline.ts";
import type { TextRange } from "../view/view.ts";
import { findPassages, passagesOf, placePassages } from "./passages.ts";
import { ReadingClaims } from "./ReadingClaims.tsx";
import { firstSeen, ReadingText } from "./ReadingText.tsx";
import { reading } from "./words.ts";

/** The text of a source, with everything that is cited of it, and what rests on it. */
export function ReadingPanel(props: {
  readonly graph: KnowledgeGraph;
  readonly source: SourceAttributes;
  readonly passage: TextRange | undefined;
}) {
  const store = useStore();
  const words = useWords(reading);
  const { graph, source, passage } = props;
  const sha256 = store.texts.value.hashes.get(source.id);
  const isProven = sha256 === source.sha256;
  const { text, instead, retry } = useText(store.texts.value, sha256);
  const cited = useMemo(() => passagesOf(graph.source(source.id)), [graph, source.id]);
  const passages = useMemo(() => {
    if (text === undefined) return [];
    // In a text that is not the one that was proven, offsets say nothing.
    return isProven ? placePassages(text, cited) : findPassages(text, cited);
  }, [text, cited, isProven]);
  const found = passages.findIndex(({ range }) => {
    return range.start === passage?.start && range.end === passage.end;
  });
  const current = found === -1 ? undefined : found;
  const byKey = useRef(false);
  const pane = useRef<HTMLDivElement>(null);

  const choose = (index: number): void => {
    const chosen = passages[index];
    // By the picture, so that the keyboard's focus stays in the text.
    if (chosen) store.select({ kind: "text", source: source.id, passage: chosen.range }, "picture");
  };
  const step = (by: number): void => {
    const seen = current === undefined ? firstSeen(pane.current) : undefined;
    const from = current ?? (seen ?? 0) - (by > 0 ? 1 : 0);
    if (passages.length > 0) choose((from + by + passages.length) % passages.length);
  };
  const stepByKey = useRef(step);
  stepByKey.current = (by) => {
    byKey.current = true;
    step(by);
  };
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isField(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== "n" && key !== "p") return;
      event.preventDefault();
      stepByKey.current(key === "n" ? 1 : -1);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  const about = sourceWords(source, useLanguage());
  const head = (
    <header class="panel-head reading-head">
      <h2 tabIndex={-1} lang={source.lang}>
        {source.title}
      </h2>
      {about !== "" && <p class="other-names">{about}</p>}
      <p class="reading-back quiet">
        <PlaceButton place={{ kind: "source", id: source.id, without: false }}>
          {words.toSource}
        </PlaceButton>
      </p>
      {text !== undefined && !isProven && (
        <p class="reading-stale" role="note">
          <Icon name="alert" />
          <span>{words.stale}</span>
        </p>
      )}
    </header>
  );
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
      {text === undefined ? (
        <div class="reading-scroll scroll">
          {head}
          <div class="panel-section" role="status">
            <p>{words[instead]}</p>
            {instead === "absent" && <p class="note">{words.absentHelp}</p>}
            {instead === "failed" && <Button onClick={retry}>{words.again}</Button>}
          </div>
        </div>
      ) : (
        <>
          <ReadingText
            key={sha256}
            head={head}
            source={source}
            text={text}
            passages={passages}
            current={current}
            choose={choose}
            byKey={byKey}
          />
          <ReadingClaims passages={passages} current={current} asked={passage !== undefined} />
        </>
      )}
    </div>
  );
}

/**
 * The text of a hash, fetched when first asked for.
 *
 * @param sha256 undefined where there is no text
 * @returns `instead` is why there is none yet
 */
function useText(texts: Texts, sha256: string | undefined) {
  const [held, setHeld] = useState<{ sha256: string; text: string | undefined }>();
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
  }, [sha256, held]);
  const isHeld = held !== undefined && held.sha256 === sha256;
  let instead: "absent" | "failed" | "loading" = isHeld ? "failed" : "loading";
  if (sha256 === undefined) instead = "absent";
  return { text: isHeld ? held.text : undefined, instead, retry: () => setHeld(undefined) };
}
