import type { EntityResult, FactResult } from "../../src/query/index.ts";
import { ClaimDetails, Value } from "../claims/ClaimDetails.tsx";
import { Contradicted, Evidence } from "../claims/Evidence.tsx";
import { claimWords } from "../claims/sentence.ts";
import { claims } from "../claims/words.ts";
import { type FactGroup, groupFacts, groupRelations } from "../graph/claims.ts";
import { claimKey } from "../graph/contradictions.ts";
import { otherNames } from "../graph/names.ts";
import { askForEnd } from "../paths/path-end.ts";
import { EntityDot } from "../scene/samples.tsx";
import { Button, OutLink, Segments } from "../ui/Button.tsx";
import { useWords } from "../ui/context.ts";
import { formatLiteral, safeHref } from "../ui/format/literal.ts";
import { OriginLine, Section } from "../ui/Panel.tsx";
import { panel } from "../ui/words.ts";
import { useNames, useStore } from "../view/page.ts";
import { HiddenNote, openClaim, PanelBar } from "../view/panel.tsx";
import { RelationRows } from "./RelationRows.tsx";

/** An entity: its names, what it is, its facts and its relations, each with its citations. */
export function NodePanel({ entity }: { readonly entity: EntityResult }) {
  const store = useStore();
  const words = useWords(panel);
  const { statuses } = useWords(claims);
  const names = useNames();
  const places = new Map(entity.facts.map((fact, index) => [fact, index]));
  const others = otherNames(entity, names.entity(entity.id));
  const { sameAs = [] } = entity;
  return (
    <>
      <PanelBar>
        <p class="chip inline-row quiet" title={entity.lineage.map(names.type).join(" › ")}>
          <EntityDot id={entity.id} />
          {names.type(entity.kind)}
        </p>
      </PanelBar>
      <header class="panel-head">
        <h2 tabIndex={-1}>{names.entity(entity.id)}</h2>
        {others.length > 0 && (
          <ul class="other-names" aria-label={words.otherNames}>
            {others.map(({ name, lang }) => (
              <li key={name} lang={lang}>
                {name}
              </li>
            ))}
          </ul>
        )}
        <HiddenNote target={{ kind: "node", id: entity.id }} />
        {entity.summary !== undefined && <p class="summary">{entity.summary}</p>}
        {entity.note !== undefined && <p class="note">{entity.note}</p>}
        {sameAs.length > 0 && (
          <ul class="same-as quiet" aria-label={words.sameAs}>
            {sameAs.map((address) => {
              const href = safeHref(address);
              return (
                <li key={address}>
                  {href === undefined ? address : <OutLink href={href}>{address}</OutLink>}
                </li>
              );
            })}
          </ul>
        )}
        <NodeTools id={entity.id} />
      </header>
      {entity.facts.length > 0 && (
        <Section title={words.facts} number={entity.facts.length}>
          <dl class="facts">
            {groupFacts(entity.facts).map((group) => (
              <FactRows key={group.property} entity={entity.id} group={group} places={places} />
            ))}
          </dl>
        </Section>
      )}
      {entity.relations.length > 0 && (
        <Section title={words.relations} number={entity.relations.length}>
          {groupRelations(entity.relations, names).map((group) => (
            <RelationRows key={group.key} group={group} />
          ))}
        </Section>
      )}
      {entity.says.length > 0 && (
        <Section title={words.says} number={entity.says.length}>
          <ul class="says">
            {entity.says.map((claim, index) => (
              <li key={index}>
                <Button class="saying" onClick={() => openClaim(store, claim)}>
                  <span>{claimWords(claim, names)}</span>
                  <span class="saying-about quiet">
                    {words.saying(statuses[claim.status], claim.citations.length)}
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <OriginLine title={words.entityOrigin} origin={entity.origin} />
    </>
  );
}

function FactRows(props: {
  readonly entity: string;
  readonly group: FactGroup;
  /** The place of each fact among those of the entity. */
  readonly places: ReadonlyMap<FactResult, number>;
}) {
  const { entity, group, places } = props;
  const { catalog, contradicted, selection } = useStore();
  const names = useNames();
  const node = catalog.value?.nodeIndex.get(entity) ?? -1;
  const property = names.property(group.property);
  const part = selection.value?.part;
  return (
    <div class="fact">
      <dt>{property}</dt>
      {group.facts.map((fact) => {
        const place = places.get(fact) ?? -1;
        const contradiction = claimKey({ claim: "fact", node, fact: place });
        return (
          <dd key={place} data-fact={place}>
            <p class={`value is-${fact.value.type}`}>
              <Value value={fact.value} />
            </p>
            <ClaimDetails claim={fact} />
            <Contradicted by={contradicted.value.get(contradiction)} />
            <Evidence
              citations={fact.citations}
              meant={part?.fact === place ? part.citation : undefined}
              about={`${property} ${formatLiteral(fact.value, names.language).text}`}
            />
          </dd>
        );
      })}
    </div>
  );
}

/** The steps that have a button; the keys go further. */
const STEPS = [0, 1, 2, 3] as const;

/** What can be done about an entity: how far around it to see, pin it, find a path from it, put it back. */
function NodeTools({ id }: { readonly id: string }) {
  const store = useStore();
  const words = useWords(panel);
  const { around, moved, pins, steps } = store.view.value;
  // Counted from elsewhere, none of the numbers is about this entity.
  const counted = around === undefined ? steps : undefined;
  const pinned = pins.includes(id);
  const pin = (): void =>
    store.change({ pins: pinned ? pins.filter((each) => each !== id) : [...pins, id] });
  return (
    <div class="node-tools row">
      <Segments
        name={words.steps}
        options={STEPS.map((value) => ({
          value,
          text: value === 0 ? words.all : value,
          label: value === 0 ? words.showEverything : words.showSteps(value),
          title: value === 0 ? words.everythingHelp : words.stepsHelp(value),
        }))}
        chosen={counted}
        choose={store.walk}
      />
      <Button icon="pin" aria-pressed={pinned} title={words.pinHelp} onClick={pin}>
        {pinned ? words.pinned : words.pin}
      </Button>
      <Button icon="path" onClick={() => askForEnd(store, id, false)}>
        {words.pathTo}
      </Button>
      {moved.some((each) => each.id === id) && (
        <Button
          icon="undo"
          title={words.putBackHint}
          onClick={() => store.change({ moved: moved.filter((each) => each.id !== id) })}
        >
          {words.putBack}
        </Button>
      )}
    </div>
  );
}
