import type { Catalog } from "../graph/catalog.ts";
import type { Names } from "../graph/names.ts";
import { PaintDot } from "../scene/samples.tsx";
import { useWords } from "../ui/context.ts";
import { formatLiteral } from "../ui/format/literal.ts";
import { type Group, groupPaint, NONE, OTHER, type Scale } from "../view/colouring.ts";
import { useNames, useStore } from "../view/page.ts";
import { LegendLines } from "./LegendLines.tsx";
import { looks } from "./words.ts";

/** What the entities of one colour have in common. */
export function groupName(group: Group, catalog: Catalog, names: Names): string {
  const words = looks[names.language];
  if (group.id === NONE) return words.none;
  if (group.id === OTHER) return words.other(group.values ?? 0);
  if (group.value !== undefined) return formatLiteral(group.value, names.language).text;
  return words.around(names.entity(catalog.nodes[group.lead ?? -1]?.key ?? group.id));
}

/** What the colours of entities tell, where it is not their type. */
export function LegendColours({ catalog }: { readonly catalog: Catalog }) {
  const { colouring, view } = useStore();
  const words = useWords(looks);
  const names = useNames();
  const { colourBy } = view.value;
  const colours = colouring.value;
  if (colours.kind === "types") return null;
  const none =
    colours.kind === "scale" && colours.none > 0 ? [{ id: NONE, count: colours.none }] : [];
  const groups: readonly Group[] = colours.kind === "groups" ? colours.groups : none;
  return (
    <>
      <h3 class="legend-heading quiet">
        {colourBy.kind === "fact" ? names.property(colourBy.property) : words.community}
      </h3>
      {colours.kind === "scale" && <Ramp scale={colours} />}
      <LegendLines
        kind="group"
        filter="groups"
        lines={groups.map((group, at) => ({
          id: group.id,
          count: group.count,
          name: groupName(group, catalog, names),
          sign: <PaintDot paint={groupPaint(group.id, at)} />,
        }))}
      />
    </>
  );
}

/** The ramp of a quantity or a date, from the least to the most of it. */
function Ramp({ scale }: { readonly scale: Scale }) {
  const words = useWords(looks);
  const { language } = useNames();
  const ends = [
    [words.from, scale.least],
    [words.to, scale.most],
  ] as const;
  return (
    <div class="ramp-key">
      <div class="ramp" aria-hidden="true" />
      <p class="ramp-ends">
        {ends.map(([name, value]) => (
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
      <h3 class="legend-heading quiet">
        {words.sized(sizeBy.kind === "fact" ? names.property(sizeBy.property) : words.sources)}
      </h3>
      <ul class="legend-sizes">
        {samples.map(({ radius, value }) => {
          // As large as at the first zoom.
          const size = `${2 * radius}px`;
          return (
            <li key={radius} class="row">
              <span class="size-sample" style={{ width: size, height: size }} aria-hidden="true" />
              {typeof value === "number"
                ? words.measured(value)
                : formatLiteral(value, names.language).text}
            </li>
          );
        })}
      </ul>
    </>
  );
}
