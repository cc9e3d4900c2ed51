import { numberWords } from "../ui/format/count.ts";
import { useLanguage } from "../ui/context.ts";

/** How many there are; and before it, how many of them are shown, where that is not all. */
export function LegendCount(props: { readonly count: number; readonly shown: number }) {
  const language = useLanguage();
  const { count, shown } = props;
  return (
    <span class="legend-count">
      {shown !== count && <b>{numberWords(shown, language)}</b>}
      {shown !== count && "/"}
      {numberWords(count, language)}
    </span>
  );
}
