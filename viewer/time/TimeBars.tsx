import { useId, useMemo } from "preact/hooks";
import { edtfWords } from "../ui/format/date.ts";
import { beginningOf, partsOf, type TimeAxis } from "./axis.ts";
import { time as phrases } from "./words.ts";
import { useLanguage, useStore, useWords } from "../ui/context.ts";

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
export function TimeBars(props: {
  readonly axis: TimeAxis;
  /** What is chosen, in shares of the axis. */
  readonly from: number;
  readonly to: number;
}) {
  const { axis, from, to } = props;
  const id = useId();
  const bars = useMemo(() => barsOf(axis), [axis]);
  const width = partsOf(axis) * WIDTH;
  return (
    <>
      <p class="visually-hidden">{useSummary(axis)}</p>
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

function barsOf({ weights }: TimeAxis): string {
  const most = weights.reduce((left, right) => Math.max(left, right), 0);
  let path = "";
  for (const [part, weight] of weights.entries()) {
    if (weight <= 0) continue;
    const height = Math.max(LOWEST, Math.sqrt(weight / most) * HEIGHT).toFixed(1);
    path += `M${part * WIDTH + GAP / 2} ${HEIGHT}v-${height}h${WIDTH - GAP}v${height}z`;
  }
  return path;
}

/** The histogram in words: how many dates, from when to when, and where most of them are. */
function useSummary(axis: TimeAxis): string {
  const words = useWords(phrases);
  const language = useLanguage();
  const dates = useStore().catalog.value?.times.dates.length ?? 0;
  const { weights } = axis;
  const most = weights.indexOf(weights.reduce((left, right) => Math.max(left, right), 0));
  const date = (part: number): string => edtfWords(beginningOf(axis, part), language);
  return words.histogram(dates, date(0), date(partsOf(axis) - 1)) + words.most(date(most));
}
