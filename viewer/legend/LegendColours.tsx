import { useNames, useStore, useWords } from "../ui/context.ts";
import { legend, looks } from "./words.ts";
import { formatLiteral } from "../ui/format/literal.ts";
import type { Catalog } from "../graph/catalog.ts";
import { type Group, groupPaint, NONE, type Scale } from "../view/colouring.ts";
import { PaintDot } from "../ui/samples.tsx";
import { groupName } from "./counts.ts";
import { LegendRow, useFilter } from "./LegendRow.tsx";
import { useLight } from "../view/filters.ts";
import type { SizeSample } from "../view/sizing.ts";

/** What the colours of entities tell, where it is not their type. */
export function LegendColours({ catalog }: { readonly catalog: Catalog }) {
  const { colouring, view } = useStore();
  const words = useWords(looks);
  const names = useNames();
  const { colourBy } = view.value;
  const colours = colouring.value;
  if (colours.kind === "types") return null;
  return (
    <>
      <h3 class="legend-heading">
        {colourBy.kind === "fact" ? names.property(colourBy.property) : words.community}
      </h3>
      {colours.kind === "scale" && <Ramp scale={colours} />}
      <ul class="legend-list">
        {colours.kind === "groups" &&
          colours.groups.map((group, at) => (
            <GroupRow key={group.id} catalog={catalog} group={group} at={at} />
          ))}
        {colours.kind === "scale" && colours.none > 0 && (
          <GroupRow catalog={catalog} group={{ id: NONE, count: colours.none }} at={0} />
        )}
      </ul>
    </>
  );
}

function GroupRow(props: {
  readonly catalog: Catalog;
  readonly group: Group;
  readonly at: number;
}) {
  const { catalog, group, at } = props;
  const light = useLight("group");
  const { lightUp } = useWords(legend);
  const name = groupName(group, catalog, useNames());
  return (
    <LegendRow
      id={group.id}
      name={name}
      count={group.count}
      title={lightUp(name)}
      filter={useFilter("groups")}
      light={light(group.id)}
    >
      <PaintDot paint={groupPaint(group.id, at)} />
    </LegendRow>
  );
}

/** The ramp of a quantity or a date, from the least to the most of it. */
function Ramp({ scale }: { readonly scale: Scale }) {
  const words = useWords(looks);
  const { language } = useNames();
  const ends = [
    { name: words.from, value: scale.least },
    { name: words.to, value: scale.most },
  ];
  return (
    <div class="ramp-key">
      <div class="ramp" aria-hidden="true" />
      <p class="ramp-ends">
        {ends.map(({ name, value }) => (
          <span key={name}>
            <span class="visually-hidden">{`${name} `}</span>
            {formatLiteral(value, language).text}
          </span>
        ))}
      </p>
      {scale.isLogarithmic && <p class="legend-note quiet">{words.logarithmic}</p>}
    </div>
  );
}

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
