import { useComputed } from "@preact/signals";
import { numberWords } from "../ui/format/count.ts";
import { summaryOf } from "./summary.ts";
import { communities as phrases } from "./words.ts";
import { Dot, EntityDot } from "../scene/samples.tsx";
import { useNames, useStore } from "../view/page.ts";
import { useLanguage, useWords } from "../ui/context.ts";
import { communityTitle } from "./sync-overview.ts";
import { PanelBar, PlaceButton } from "../view/panel.tsx";
import { Section } from "../ui/Panel.tsx";
import { Button } from "../ui/Button.tsx";

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
  const { openedCommunities } = store.view.value;
  const otherOpened = openedCommunities.filter((each) => each !== id);
  const isOpen = otherOpened.length < openedCommunities.length;
  const toggle = (): void =>
    store.change({ openedCommunities: isOpen ? otherOpened : [...otherOpened, id] });
  const count = (number: number) => (
    <span class="legend-count quiet">{numberWords(number, language)}</span>
  );
  return (
    <>
      <PanelBar chip={words.kind} />
      <header class="panel-head">
        <h2 tabIndex={-1} class="community-title">
          {communityTitle(community, names)}
        </h2>
        <p class="other-names">{words.within(community.members.length, summary.within)}</p>
        <p class="other-names">{words.outwards(summary.outwards)}</p>
        {store.isGathered.value && (
          <Button class="button community-open" onClick={toggle}>
            {isOpen ? words.close : words.open}
          </Button>
        )}
      </header>
      <Section title={words.types}>
        <ul class="community-types">
          {summary.types.map((type) => (
            <li key={type.id}>
              <Dot type={type.id} />
              <span>{names.type(type.id)}</span>
              {count(type.count)}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={words.foremost}>
        <ul class="rows">
          {community.members.slice(0, FOREMOST).map((node) => {
            const member = store.catalog.value?.nodes[node]?.key ?? "";
            return (
              <li key={member} class="community-member">
                <EntityDot id={member} />
                <PlaceButton place={{ kind: "node", id: member }}>
                  {names.entity(member)}
                </PlaceButton>
              </li>
            );
          })}
        </ul>
      </Section>
      {summary.others.length > 0 && (
        <Section title={words.others}>
          <ul class="rows">
            {summary.others.slice(0, OTHERS).map(({ community: other, claims }) => (
              <li key={other.id} class="community-member">
                <PlaceButton place={{ kind: "community", id: other.id }}>
                  {communityTitle(other, names)}
                </PlaceButton>
                {count(claims)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
