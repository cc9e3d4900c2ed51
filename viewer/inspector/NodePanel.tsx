import { HiddenNote, PanelBar, Section, OriginLine } from "../ui/Panel.tsx";
import { Contradicted, Evidence } from "../claims/Evidence.tsx";
import { useNames, useStore, useWords } from "../ui/context.ts";
import { panel } from "../ui/words.ts";
import type { ClaimResult, EntityResult, FactResult } from "../../src/query/index.ts";
import { formatLiteral, safeHref } from "../ui/format/literal.ts";
import { type FactGroup, groupFacts, groupRelations } from "../graph/claims.ts";
import { claimKey, type Contradiction } from "../graph/contradictions.ts";
import { ClaimDetails, Value } from "../claims/ClaimDetails.tsx";
import { EntityDot } from "../ui/samples.tsx";
import { openClaim } from "../view/meant.ts";
import { RelationRows } from "./RelationRows.tsx";
import { otherNames } from "../graph/names.ts";
import { claims } from "../claims/words.ts";
import { claimWords } from "../claims/sentence.ts";
import { askForEnd } from "../paths/path-end.ts";
import { Button, OutLink, Segments } from "../ui/Button.tsx";

/** An entity: its names, what it is, its facts and its relations, each with its citations. */
export function NodePanel({ id }: { readonly id: string }) {
  const store = useStore();
  const graph = store.graph.value;
  if (graph === undefined || store.catalog.value?.nodeIndex.has(id) !== true) return null;
  return <Entity key={id} entity={graph.show(id)} />;
}

function Entity({ entity }: { readonly entity: EntityResult }) {
  const { catalog, contradicted } = useStore();
  const words = useWords(panel);
  const names = useNames();
  const node = catalog.value?.nodeIndex.get(entity.id) ?? -1;
  const places = new Map(entity.facts.map((fact, index) => [fact, index]));
  const contradiction = (fact: FactResult): Contradiction | undefined =>
    contradicted.value.get(claimKey({ claim: "fact", node, fact: places.get(fact) ?? -1 }));
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
        <OtherNames entity={entity} />
        <HiddenNote target={{ kind: "node", id: entity.id }} />
        {entity.summary !== undefined && <p class="summary">{entity.summary}</p>}
        {entity.note !== undefined && <p class="note">{entity.note}</p>}
        <SameAs addresses={entity.sameAs ?? []} />
        <NodeTools id={entity.id} />
      </header>
      {entity.facts.length > 0 && (
        <Section title={words.facts} number={entity.facts.length}>
          <dl class="facts">
            {groupFacts(entity.facts).map((group) => (
              <FactRows
                key={group.property}
                group={group}
                place={(fact) => places.get(fact) ?? -1}
                contradiction={contradiction}
              />
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
                <Saying claim={claim} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <OriginLine title={words.entityOrigin} origin={entity.origin} />
    </>
  );
}

function OtherNames({ entity }: { readonly entity: EntityResult }) {
  const words = useWords(panel);
  const shown = useNames().entity(entity.id);
  const others = otherNames(entity, shown);
  if (others.length === 0) return null;
  return (
    <ul class="other-names" aria-label={words.otherNames}>
      {others.map(({ name, lang }) => (
        <li key={name} {...(lang !== undefined && { lang })}>
          {name}
        </li>
      ))}
    </ul>
  );
}

function SameAs({ addresses }: { readonly addresses: readonly string[] }) {
  const words = useWords(panel);
  if (addresses.length === 0) return null;
  return (
    <ul class="same-as quiet" aria-label={words.sameAs}>
      {addresses.map((address) => {
        const href = safeHref(address);
        return (
          <li key={address}>
            {href === undefined ? address : <OutLink href={href}>{address}</OutLink>}
          </li>
        );
      })}
    </ul>
  );
}

function FactRows(props: {
  readonly group: FactGroup;
  /** The place of a fact among those of the entity. */
  readonly place: (fact: FactResult) => number;
  readonly contradiction: (fact: FactResult) => Contradiction | undefined;
}) {
  const { group } = props;
  const names = useNames();
  const property = names.property(group.property);
  const part = useStore().selection.value?.part;
  return (
    <div class="fact">
      <dt>{property}</dt>
      {group.facts.map((fact, index) => (
        <dd key={index} data-fact={props.place(fact)}>
          <p class={`value is-${fact.value.type}`}>
            <Value value={fact.value} />
          </p>
          <ClaimDetails claim={fact} />
          <Contradicted by={props.contradiction(fact)} />
          <Evidence
            citations={fact.citations}
            meant={part?.fact === props.place(fact) ? part.citation : undefined}
            about={`${property} ${formatLiteral(fact.value, names.language).text}`}
          />
        </dd>
      ))}
    </div>
  );
}

/** A claim that the entity makes about others, in one line. */
function Saying({ claim }: { readonly claim: ClaimResult }) {
  const store = useStore();
  const words = useWords(panel);
  const { statuses } = useWords(claims);
  const names = useNames();
  return (
    <Button class="saying" onClick={() => openClaim(store, claim)}>
      <span>{claimWords(claim, names)}</span>
      <span class="saying-about quiet">
        {words.saying(statuses[claim.status], claim.citations.length)}
      </span>
    </Button>
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
  const pin = (): void => {
    store.change({ pins: pinned ? pins.filter((each) => each !== id) : [...pins, id] });
  };
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
