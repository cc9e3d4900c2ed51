import { useComputed } from "@preact/signals";
import { numberWords } from "../ui/format/count.ts";
import type { Community } from "../graph/communities.ts";
import { type CommunitySummary, summaryOf } from "./summary.ts";
import type { Store } from "../view/store.ts";
import { communities as phrases } from "./words.ts";
import { Dot, EntityDot } from "../ui/samples.tsx";
import { useLanguage, useNames, useStore, useWords } from "../ui/context.ts";
import { communityTitle } from "./follow-overview.ts";
import { PanelBar, Section } from "../ui/Panel.tsx";
import { PlaceButton, Button } from "../ui/Button.tsx";

/** Of members and of other communities, so many are named. */
const FOREMOST = 12;
const OTHERS = 8;

/** A community: who is in it, what it is connected to, and how to open it in the picture. */
export function CommunityPanel({ id }: { readonly id: string }) {
  const store = useStore();
  const names = useNames();
  const words = useWords(phrases);
  const language = useLanguage();
  const known = useComputed(() => {
    const [catalog, communities] = [store.catalog.value, store.communities.value];
    const place = store.view.value.place;
    const wanted = place?.kind === "community" ? place.id : undefined;
    const community = communities?.list.find((each) => each.id === wanted);
    if (!catalog || !communities || !community) return undefined;
    return { community, summary: summaryOf(catalog, communities, community) };
  });
  if (known.value === undefined || known.value.community.id !== id) return null;
  const { community, summary } = known.value;
  return (
    <>
      <PanelBar chip={words.kind} />
      <header class="panel-head">
        <h2 tabIndex={-1} class="community-title">
          {communityTitle(community, names)}
        </h2>
        <p class="other-names">{words.within(community.members.length, summary.within)}</p>
        <p class="other-names">{words.outwards(summary.outwards)}</p>
        {store.isGathered.value && <Opening community={community} />}
      </header>
      <Section title={words.types}>
        <ul class="community-types">
          {summary.types.map((type) => (
            <li key={type.id}>
              <Dot type={type.id} />
              <span>{names.type(type.id)}</span>
              <span class="legend-count quiet">{numberWords(type.count, language)}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Members community={community} />
      <Others summary={summary} />
    </>
  );
}

function Opening({ community }: { readonly community: Community }) {
  const store = useStore();
  const words = useWords(phrases);
  const isOpen = store.view.value.openedCommunities.includes(community.id);
  return (
    <Button class="button community-open" onClick={() => toggleCommunity(store, community.id)}>
      {isOpen ? words.close : words.open}
    </Button>
  );
}

function Members({ community }: { readonly community: Community }) {
  const { catalog } = useStore();
  const names = useNames();
  const words = useWords(phrases);
  return (
    <Section title={words.foremost}>
      <ul class="rows">
        {community.members.slice(0, FOREMOST).map((node) => {
          const id = catalog.value?.nodes[node]?.key ?? "";
          return (
            <li key={id} class="community-member">
              <EntityDot id={id} />
              <PlaceButton place={{ kind: "node", id }}>{names.entity(id)}</PlaceButton>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Others({ summary }: { readonly summary: CommunitySummary }) {
  const names = useNames();
  const words = useWords(phrases);
  const language = useLanguage();
  if (summary.others.length === 0) return null;
  return (
    <Section title={words.others}>
      <ul class="rows">
        {summary.others.slice(0, OTHERS).map(({ community, claims }) => (
          <li key={community.id} class="community-member">
            <PlaceButton place={{ kind: "community", id: community.id }}>
              {communityTitle(community, names)}
            </PlaceButton>
            <span class="legend-count quiet">{numberWords(claims, language)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function toggleCommunity(store: Store, id: string): void {
  const { openedCommunities } = store.view.peek();
  const others = openedCommunities.filter((each) => each !== id);
  const isOpen = others.length < openedCommunities.length;
  store.change({ openedCommunities: isOpen ? others : [...others, id] });
}
