import { useEffect, useId, useMemo, useRef } from "preact/hooks";
import { useLanguage, useWords } from "../ui/context.ts";
import { edtfWords } from "../ui/format/date.ts";
import { useStore } from "../view/page.ts";
import { daysOf } from "../view/time-filter.ts";
import type { TimeChoice } from "../view/view.ts";
import { beginningOf, marksOf, partsOf, shareOf, type TimeAxis } from "./axis.ts";
import { beginGesture } from "./playback.ts";
import {
  choiceAt,
  type TimeState,
  dateAt,
  type End,
  moved,
  type Stretch,
  stretchOf,
} from "./steps.ts";
import { time as phrases } from "./words.ts";

/** Keys that move a handle, by how many parts of the axis; beyond its ends is at its ends. */
const KEYS: ReadonlyMap<string, number> = new Map([
  ["ArrowLeft", -1],
  ["ArrowDown", -1],
  ["ArrowRight", 1],
  ["ArrowUp", 1],
  ["PageDown", -10],
  ["PageUp", 10],
  ["Home", -Infinity],
  ["End", Infinity],
]);
/** Milliseconds without a key after which the next one is another step of the history. */
const PAUSE = 800;

/** The histogram with its handles: they are dragged, or moved with the keys of a slider. */
export function TimePlot({ state }: { readonly state: TimeState }) {
  const { axis, kind, time } = state;
  const store = useStore();
  const words = useWords(phrases);
  const language = useLanguage();
  const plot = useRef<HTMLDivElement>(null);
  const grabbed = useRef<End | undefined>(undefined);
  const stretch = stretchOf(state);
  // Keys may follow each other faster than what they change is drawn.
  const latest = useRef(stretch);
  latest.current = stretch;
  const idle = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const parts = partsOf(axis);
  useEffect(() => () => clearTimeout(idle.current), []);

  const move = (end: End, to: number): void => {
    const before = latest.current;
    const next = moved(state, before, end, to);
    latest.current = next;
    if (time === undefined || next.from !== before.from || next.to !== before.to) {
      store.change({ time: choiceAt(state, next) });
    }
  };
  const release = (): void => {
    grabbed.current = undefined;
    store.gesture.value = false;
  };
  const partUnder = (event: PointerEvent): number => {
    const { left = 0, width = 1 } = plot.current?.getBoundingClientRect() ?? {};
    return Math.floor(((event.clientX - left) / width) * parts);
  };
  const grab = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const part = partUnder(event);
    grabbed.current = kind === "range" ? nearer(part, stretch) : "to";
    clearTimeout(idle.current);
    event.preventDefault();
    plot.current?.setPointerCapture(event.pointerId);
    plot.current?.querySelector<HTMLInputElement>(`[name="${grabbed.current}"]`)?.focus();
    beginGesture(store, () => false);
    move(grabbed.current, part);
  };
  const drag = (event: PointerEvent): void => {
    if (grabbed.current === undefined) return;
    if (store.gesture.peek()) move(grabbed.current, partUnder(event));
    else grabbed.current = undefined;
  };
  const press = (event: KeyboardEvent, end: End): void => {
    const by = KEYS.get(event.key);
    if (by === undefined || !isSlide(event)) return;
    event.preventDefault();
    beginGesture(store, isSlide);
    clearTimeout(idle.current);
    idle.current = setTimeout(release, PAUSE);
    move(end, latest.current[end] + by);
  };
  const shares = sharesOf(axis, time);
  /** A slider for the keyboard and for assistive technology, drawn as a line with a knob. */
  const handle = (end: End, label: string) => (
    <>
      <input
        type="range"
        class="time-slider"
        name={end}
        min={0}
        max={parts - 1}
        step={1}
        value={stretch[end]}
        aria-label={label}
        aria-valuetext={time === undefined ? words.none : edtfWords(dateAt(time, end), language)}
        onInput={(event) => move(end, event.currentTarget.valueAsNumber)}
        onKeyDown={(event) => press(event, end)}
        onBlur={release}
      />
      <span
        class={`time-handle is-${end}`}
        style={{ left: `${shares[end] * 100}%` }}
        aria-hidden="true"
      />
    </>
  );
  return (
    <div class={`time-axis ${time !== undefined ? "is-set" : ""}`}>
      <div
        ref={plot}
        class="time-plot"
        onPointerDown={grab}
        onPointerMove={drag}
        onPointerUp={release}
        onPointerCancel={release}
      >
        <Bars axis={axis} from={kind === "range" ? shares.from : 0} to={shares.to} />
        {kind === "range" && handle("from", words.from)}
        {handle("to", kind === "range" ? words.to : words.asOf)}
      </div>
      <Marks axis={axis} />
    </div>
  );
}

/** Places on the axis, from 0 at its left end to 1 at its right. */
type Shares = Readonly<Record<End, number>>;

/** Height and gap of the bars, where each is 10 units wide. */
const HEIGHT = 100;
const WIDTH = 10;
const GAP = 2;
/** A part with anything in it can be seen. */
const LOWEST = 5;

/**
 * How many dates there are in each part of the axis, on a scale of square roots, for one busy year
 * would else flatten all others. Drawn once; what is chosen is the same bars in another colour.
 */
function Bars({ axis, from, to }: Shares & { readonly axis: TimeAxis }) {
  const words = useWords(phrases);
  const language = useLanguage();
  const dates = useStore().catalog.value?.times.dates.length ?? 0;
  const id = useId();
  const [bars, most] = useMemo(() => barsOf(axis), [axis]);
  const date = (part: number): string => edtfWords(beginningOf(axis, part), language);
  const last = partsOf(axis) - 1;
  const width = partsOf(axis) * WIDTH;
  return (
    <>
      <p class="visually-hidden">
        {words.histogram(dates, date(0), date(last)) + words.most(date(most))}
      </p>
      <svg
        class="time-bars"
        viewBox={`0 0 ${width} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <clipPath id={id}>
          <rect x={from * width} y={0} width={(to - from) * width} height={HEIGHT} />
        </clipPath>
        <path class="is-outside" d={bars} />
        <path d={bars} clip-path={`url(#${id})`} />
      </svg>
    </>
  );
}

function barsOf({ weights }: TimeAxis): readonly [path: string, most: number] {
  const most = weights.reduce((left, right) => Math.max(left, right), 0);
  let path = "";
  for (const [part, weight] of weights.entries()) {
    if (weight <= 0) continue;
    const height = Math.max(LOWEST, Math.sqrt(weight / most) * HEIGHT).toFixed(1);
    path += `M${part * WIDTH + GAP / 2} ${HEIGHT}v-${height}h${WIDTH - GAP}v${height}z`;
  }
  return [path, weights.indexOf(most)];
}

/** At most so many marks: of years, and of months, whose names are long. */
const MARKS = 7;
const LONG_MARKS = 4;
/** Further along the axis there is no room for what a mark says. */
const LAST_MARK = 0.88;

/** The years, or the months, along the foot of the axis. */
function Marks({ axis }: { readonly axis: TimeAxis }) {
  const language = useLanguage();
  const marks = useMemo(() => {
    const years = marksOf(axis, MARKS);
    return years.some(({ label }) => /^\d{4}-/.test(label)) ? marksOf(axis, LONG_MARKS) : years;
  }, [axis]);
  const parts = partsOf(axis);
  return (
    <p class="time-marks" aria-hidden="true">
      {marks
        .filter(({ part }) => part / parts < LAST_MARK)
        .map(({ part, label }) => (
          <span key={part} style={{ left: `${(part / parts) * 100}%` }}>
            {edtfWords(label, language)}
          </span>
        ))}
    </p>
  );
}

/** Where on the axis a choice begins and ends, to the day; without one, at the ends of the axis. */
function sharesOf(axis: TimeAxis, time: TimeChoice | undefined): Shares {
  if (time === undefined) return { from: 0, to: 1 };
  const { from, to } = daysOf(time);
  const end = shareOf(axis, to + 1);
  // A link may name a range that ends before it begins: there is nothing in it.
  return { from: Math.min(end, shareOf(axis, from)), to: end };
}

function nearer(part: number, { from, to }: Stretch): End {
  return Math.abs(part - from) < Math.abs(part - to) || part < from ? "from" : "to";
}

/** Whether a key moves a handle, rather than being part of a command. */
function isSlide(event: Event): boolean {
  if (!(event instanceof KeyboardEvent) || !(event.target instanceof HTMLInputElement)) {
    return false;
  }
  const commands = event.ctrlKey || event.metaKey || event.altKey;
  return KEYS.has(event.key) && event.target.type === "range" && !commands;
}
