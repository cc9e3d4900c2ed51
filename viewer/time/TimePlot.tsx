import { useEffect, useMemo, useRef } from "preact/hooks";
import { edtfWords } from "../ui/format/date.ts";
import { marksOf, partsOf, shareOf, type TimeAxis } from "./axis.ts";
import { daysOf } from "../view/time-filter.ts";
import { type End, moved, type Stretch, type TimeKind } from "./steps.ts";
import type { TimeChoice } from "../view/view.ts";
import { time as phrases } from "./words.ts";
import { useLanguage, useStore, useWords } from "../ui/context.ts";
import { beginGesture } from "./playback.ts";
import { TimeBars } from "./TimeBars.tsx";

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
/** At most so many marks: of years, and of months, whose names are long. */
const MARKS = 7;
const LONG_MARKS = 4;
/** Further along the axis there is no room for what a mark says. */
const LAST_MARK = 0.88;

/** The histogram with its handles: they are dragged, or moved with the keys of a slider. */
export function TimePlot(props: {
  readonly axis: TimeAxis;
  readonly kind: TimeKind;
  readonly stretch: Stretch;
  /** The choice as it was made, which may be finer than the axis. */
  readonly time: TimeChoice | undefined;
  readonly show: (stretch: Stretch) => void;
}) {
  const { axis, kind, stretch, time } = props;
  const store = useStore();
  const words = useWords(phrases);
  const language = useLanguage();
  const plot = useRef<HTMLDivElement>(null);
  const grabbed = useRef<End | undefined>(undefined);
  // Keys may follow each other faster than what they change is drawn.
  const latest = useRef(stretch);
  latest.current = stretch;
  const idle = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const parts = partsOf(axis);
  useEffect(() => () => clearTimeout(idle.current), []);

  const move = (end: End, to: number): void => {
    const before = latest.current;
    const next = moved(axis, kind, before, end, to);
    latest.current = next;
    if (time === undefined || next.from !== before.from || next.to !== before.to) props.show(next);
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
    const isFrom = kind === "range" && nearer(part, stretch) === "from";
    grabbed.current = isFrom ? "from" : "to";
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
    const { from, to } = latest.current;
    move(end, (end === "from" ? from : to) + by);
  };
  const shares = sharesOf(axis, time);
  const handle = (end: End, label: string) => (
    <Handle
      key={end}
      end={end}
      label={label}
      text={time === undefined ? words.none : edtfWords(dateAt(time, end), language)}
      share={shares[end]}
      value={end === "from" ? stretch.from : stretch.to}
      parts={parts}
      move={(to) => move(end, to)}
      press={(event) => press(event, end)}
      release={release}
    />
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
        <TimeBars axis={axis} from={kind === "range" ? shares.from : 0} to={shares.to} />
        {kind === "range" && handle("from", words.from)}
        {handle("to", kind === "range" ? words.to : words.asOf)}
      </div>
      <Marks axis={axis} />
    </div>
  );
}

/** A handle: a slider for the keyboard and for assistive technology, drawn as a line with a knob. */
function Handle(props: {
  readonly end: End;
  readonly label: string;
  readonly text: string;
  /** Where it stands, from 0 at the left to 1. */
  readonly share: number;
  readonly value: number;
  readonly parts: number;
  readonly move: (to: number) => void;
  readonly press: (event: KeyboardEvent) => void;
  readonly release: () => void;
}) {
  const { end, parts, share, value } = props;
  return (
    <>
      <input
        type="range"
        class="time-slider"
        name={end}
        min={0}
        max={parts - 1}
        step={1}
        value={value}
        aria-label={props.label}
        aria-valuetext={props.text}
        onInput={(event) => props.move(event.currentTarget.valueAsNumber)}
        onKeyDown={props.press}
        onBlur={props.release}
      />
      <span
        class={`time-handle is-${end}`}
        style={{ left: `${share * 100}%` }}
        aria-hidden="true"
      />
    </>
  );
}

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
function sharesOf(axis: TimeAxis, time: TimeChoice | undefined): Readonly<Record<End, number>> {
  if (time === undefined) return { from: 0, to: 1 };
  const { from, to } = daysOf(time);
  const end = shareOf(axis, to + 1);
  // A link may name a range that ends before it begins: there is nothing in it.
  return { from: Math.min(end, shareOf(axis, from)), to: end };
}

function dateAt(time: TimeChoice, end: End): string {
  return time.kind === "as of" ? time.day : time[end];
}

/** The handle that a press takes along: the one that is nearer. */
function nearer(part: number, { from, to }: Stretch): End {
  return Math.abs(part - from) < Math.abs(part - to) || part < from ? "from" : "to";
}

/** Whether a key moves a handle, rather than being part of a command. */
function isSlide(event: Event): boolean {
  if (!(event instanceof KeyboardEvent) || !(event.target instanceof HTMLInputElement))
    return false;
  const commands = event.ctrlKey || event.metaKey || event.altKey;
  return KEYS.has(event.key) && event.target.type === "range" && !commands;
}
