import { formatLiteral } from "../ui/format/literal.ts";
import type { SizeSample } from "../view/sizing.ts";
import { looks } from "./words.ts";
import { useNames, useStore, useWords } from "../ui/context.ts";

/** What the sizes of entities tell, where it is not how connected they are. */
export function LegendSizes() {
  const { sizing, view } = useStore();
  const words = useWords(looks);
  const names = useNames();
  const { sizeBy } = view.value;
  const sizes = sizing.value;
  if (sizes.kind === "file") return null;
  const samples =
    sizes.least.radius === sizes.most.radius ? [sizes.most] : [sizes.least, sizes.most];
  return (
    <>
      <h3 class="legend-heading">
        {words.sized(sizeBy.kind === "fact" ? names.property(sizeBy.property) : words.sources)}
      </h3>
      <ul class="legend-sizes">
        {samples.map((sample) => (
          <Sample key={sample.radius} sample={sample} />
        ))}
      </ul>
    </>
  );
}

/** A disc as large as at the first zoom, with what it stands for. */
function Sample({ sample }: { readonly sample: SizeSample }) {
  const words = useWords(looks);
  const { language } = useNames();
  const { radius, value } = sample;
  const size = `${2 * radius}px`;
  return (
    <li>
      <span class="size-sample" style={{ width: size, height: size }} aria-hidden="true" />
      {typeof value === "number" ? words.measured(value) : formatLiteral(value, language).text}
    </li>
  );
}
