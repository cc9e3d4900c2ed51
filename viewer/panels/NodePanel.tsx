import { useComputed } from "@preact/signals";
import type { ClaimResult, EntityResult, FactResult } from "../../src/query/index.ts";
import { count } from "../format/count.ts";
import { formatLiteral, safeHref } from "../format/literal.ts";
import { type FactGroup, groupFacts, groupRelations } from "../state/claims.ts";
import { claimKey, type Contradiction } from "../state/contradictions.ts";
import { ClaimDetails, Value } from "./ClaimDetails.tsx";
import { Contradicted } from "./Contradicted.tsx";
import { Dot } from "./Dot.tsx";
import { Evidence } from "./Evidence.tsx";
import { HiddenNote } from "./HiddenNote.tsx";
import { NodeTools } from "./NodeTools.tsx";
import { PanelBar } from "./PanelBar.tsx";
import { RelationRows } from "./RelationRows.tsx";
import { useStore } from "./context.ts";
import { claimWords } from "./words.ts";
import { Icon } from "./icons.tsx";

/** An entity: its names, what it is, its facts and its relations, each with its citations. */
export function NodePanel({ id }: { readonly id: string }) {
  const store = useStore();
  const graph = store.graph.value;
  if (graph === undefined || store.catalog.value?.nodeIndex.has(id) !== true) return null;
  return <Entity key={id} entity={graph.show(id)} />;
}

function Entity({ entity }: { readonly entity: EntityResult }) {
  const { catalog, contradicted } = useStore();
  const node = catalog.value?.nodeIndex.get(entity.id) ?? -1;
  const places = new Map(entity.facts.map((fact, index) => [fact, index]));
  const contradiction = (fact: FactResult): Contradiction | undefined =>
    contradicted.value.get(claimKey({ claim: "fact", node, fact: places.get(fact) ?? -1 }));
  return (
    <>
      <PanelBar>
        <p class="chip" title={entity.lineage.join(" › ")}>
          <Dot type={entity.kind} />
          {entity.kind}
        </p>
      </PanelBar>
      <header class="panel-head">
        <h2 tabIndex={-1}>{entity.label}</h2>
        <OtherNames entity={entity} />
        <HiddenNote target={{ kind: "node", id: entity.id }} />
        {entity.summary !== undefined && <p class="summary">{entity.summary}</p>}
        {entity.note !== undefined && <p class="note">{entity.note}</p>}
        <SameAs addresses={entity.sameAs ?? []} />
        <NodeTools id={entity.id} />
      </header>
      <Section title="Facts" number={entity.facts.length}>
        <dl class="facts">
          {groupFacts(entity.facts).map((group) => (
            <FactRows key={group.property} group={group} contradiction={contradiction} />
          ))}
        </dl>
      </Section>
      <Section title="Relations" number={entity.relations.length}>
        {groupRelations(entity.relations).map((group) => (
          <RelationRows key={group.label} group={group} />
        ))}
      </Section>
      <Section title="Says" number={entity.says.length}>
        <ul class="says">
          {entity.says.map((claim, index) => (
            <li key={index}>
              <Saying claim={claim} />
            </li>
          ))}
        </ul>
      </Section>
      <p
        class="origin"
        title="Where the entity is written"
      >{`${entity.origin.file}:${entity.origin.line}`}</p>
    </>
  );
}

function Section(props: {
  readonly title: string;
  readonly number: number;
  readonly children: preact.ComponentChildren;
}) {
  if (props.number === 0) return null;
  return (
    <section class="panel-section">
      <h3>
        {props.title} <span class="number">{props.number}</span>
      </h3>
      {props.children}
    </section>
  );
}

function OtherNames({ entity }: { readonly entity: EntityResult }) {
  const named = Object.entries(entity.names ?? {});
  const aliases = entity.aliases ?? [];
  if (named.length + aliases.length === 0) return null;
  return (
    <ul class="other-names" aria-label="Other names">
      {named.map(([lang, name]) => (
        <li key={lang} lang={lang}>
          {name}
        </li>
      ))}
      {aliases.map((alias) => (
        <li key={alias}>{alias}</li>
      ))}
    </ul>
  );
}

function SameAs({ addresses }: { readonly addresses: readonly string[] }) {
  if (addresses.length === 0) return null;
  return (
    <ul class="same-as" aria-label="The same elsewhere">
      {addresses.map((address) => {
        const href = safeHref(address);
        return (
          <li key={address}>
            {href === undefined ? (
              address
            ) : (
              <a href={href} target="_blank" rel="noopener noreferrer">
                {address}
                <Icon name="out" />
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function FactRows(props: {
  readonly group: FactGroup;
  readonly contradiction: (fact: FactResult) => Contradiction | undefined;
}) {
  const { group } = props;
  return (
    <div class="fact">
      <dt>{group.property}</dt>
      {group.facts.map((fact, index) => (
        <dd key={index}>
          <p class={`value is-${fact.value.type}`}>
            <Value value={fact.value} />
          </p>
          <ClaimDetails claim={fact} />
          <Contradicted by={props.contradiction(fact)} />
          <Evidence
            citations={fact.citations}
            about={`${group.property} ${formatLiteral(fact.value).text}`}
          />
        </dd>
      ))}
    </div>
  );
}

/** A claim that the entity makes about others, in one line. */
function Saying({ claim }: { readonly claim: ClaimResult }) {
  const store = useStore();
  const words = useComputed(() => claimWords(claim));
  const select = (): void => {
    if (claim.claim === "relation") store.select({ kind: "edge", key: claim.key }, "panel");
    else store.select({ kind: "node", id: claim.subject.id }, "panel");
  };
  return (
    <button type="button" class="saying" onClick={select}>
      <span>{words.value}</span>
      <span class="saying-about">
        {`${claim.status}, ${count(claim.citations.length, "citation")}`}
      </span>
    </button>
  );
}
