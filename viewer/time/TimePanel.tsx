import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Catalog } from "../graph/catalog.ts";
import { Button, IconButton, Segments } from "../ui/Button.tsx";
import { useWords } from "../ui/context.ts";
import { useStore } from "../view/page.ts";
import { axisOf } from "./axis.ts";
import { createPlayback } from "./playback.ts";
import { type TimeState, firstStep, nextStep, paceOf, turned } from "./steps.ts";
import { TimePlot } from "./TimePlot.tsx";
import { onEscape, TimeWords } from "./TimeWords.tsx";
import { time as phrases } from "./words.ts";

/** Pixels for each bar of the histogram, at least. */
const BAR = 4;
const NARROWEST = 240;

/** Chooses the time that is shown, on an axis of all dates of the graph, and plays through it. */
export function TimePanel(props: {
  readonly catalog: Catalog;
  readonly close: () => void;
  /** Whether the keyboard's focus is to go into it, as a person opened it. */
  readonly focused: boolean;
}) {
  const { times, edges } = props.catalog;
  const store = useStore();
  const words = useWords(phrases);
  const panel = useRef<HTMLElement>(null);
  const player = useRef<HTMLButtonElement>(null);
  const width = useSignal(0);
  useEffect(() => {
    if (panel.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) width.value = Math.round(entry.contentRect.width);
    });
    observer.observe(panel.current);
    return () => observer.disconnect();
  }, []);
  const axis = useMemo(
    () => axisOf(times.dates, Math.floor(Math.max(NARROWEST, width.value) / BAR)),
    [times, width.value],
  );
  const playback = useMemo(() => createPlayback(store), [store]);
  const kindSet = useSignal<TimeState["kind"]>("as of");
  useEffect(() => playback.pause, [playback]);
  useEffect(() => {
    if (props.focused) player.current?.focus();
  }, []);

  if (axis === undefined) return null;
  const { time } = store.view.value;
  const { kind = kindSet.value, undated = true } = time ?? {};
  const state: TimeState = { axis, kind, time, undated };
  const turn = (to: TimeState["kind"]): void => {
    kindSet.value = to;
    if (time !== undefined && time.kind !== to) store.change({ time: turned(state, time) });
  };
  const play = (): void =>
    playback.play(
      firstStep(state),
      (time) => nextStep({ ...state, time }),
      paceOf(axis),
      ({ target }) => target instanceof Node && player.current?.contains(target) === true,
    );
  const isPlaying = playback.playing.value;
  const shown = store.visible.value?.edgeCount ?? edges.length;
  return (
    <section
      ref={panel}
      id="time-panel"
      class="time-panel card"
      aria-label={words.strip}
      onKeyDown={onEscape(props.close)}
    >
      <div class="time-head row">
        <IconButton
          icon={isPlaying ? "pause" : "play"}
          label={isPlaying ? words.pause : words.play}
          ref={player}
          onClick={() => (isPlaying ? playback.pause() : play())}
        />
        <Segments
          name={words.kind}
          options={[
            { value: "as of", text: words.asOf, title: words.asOfHelp },
            { value: "range", text: words.range, title: words.rangeHelp },
          ]}
          chosen={kind}
          choose={turn}
        />
        <TimeWords state={state} amount={words.amount(shown, edges.length)} />
        {time !== undefined && times.undated > 0 && (
          <label class="time-undated inline-row quiet" title={words.undatedHelp}>
            <input
              type="checkbox"
              checked={undated}
              onChange={() => store.change({ time: { ...time, undated: !undated } })}
            />
            {words.undated(times.undated)}
          </label>
        )}
        {time !== undefined && (
          <Button class="text-button time-clear" onClick={() => store.change({ time: undefined })}>
            {words.clear}
          </Button>
        )}
        <IconButton
          icon="chevron"
          label={words.close}
          class="icon-button time-close"
          onClick={props.close}
        />
      </div>
      <TimePlot state={state} />
    </section>
  );
}
