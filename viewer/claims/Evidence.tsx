import { Icon } from "../ui/icons.tsx";
import { STATES } from "./states.ts";
import { useStore } from "../view/page.ts";
import { useLanguage, useWords } from "../ui/context.ts";
import { evidence } from "./words.ts";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { weakest } from "../../src/model/proof.ts";
import type { CitationResult } from "../../src/query/index.ts";
import { counts } from "../ui/words.ts";
import { Citation } from "./Citation.tsx";
import type { Contradiction } from "../graph/contradictions.ts";
import { PlaceButton } from "../view/panel.tsx";
import { Button } from "../ui/Button.tsx";

/** Citations behind a button that says how many there are and how well they are proven. */
export function Evidence(props: {
  readonly citations: readonly CitationResult[];
  /** What the citations are for, for those who cannot see the row. */
  readonly about: string;
  /** Key of the edge to go to from here, if the claim has one. */
  readonly edge?: string | undefined;
  /** The citation that a person is led to, by its place: it must not stay behind the button. */
  readonly meant?: number | undefined;
}) {
  const { citations, edge, meant } = props;
  const [opened, setOpened] = useState<"by hand" | "by a link">();
  const store = useStore();
  const words = useWords(evidence);
  const language = useLanguage();
  const { citations: counted } = useWords(counts);
  const id = useId();
  const body = useRef<HTMLDivElement>(null);
  const open = opened !== undefined;
  useLayoutEffect(() => {
    if (meant !== undefined) setOpened("by a link");
  }, [meant]);
  useLayoutEffect(() => {
    // What was opened by hand is to be read: in a low panel it would begin below its edge.
    if (opened !== "by hand") return;
    body.current?.querySelector(".citation")?.scrollIntoView({ block: "nearest" });
  }, [opened]);
  const state = weakest(citations.map((citation) => citation.state));
  const link = edge !== undefined && (
    <Button onClick={() => store.select({ kind: "edge", key: edge }, "panel")}>
      {words.openClaim}
      <Icon name="right" />
    </Button>
  );
  if (state === undefined) {
    return (
      <div class="evidence">
        <span class="uncited">{words.uncited}</span>
        {link}
      </div>
    );
  }
  const { icon, tone, [language]: proven } = STATES[state];
  return (
    <div class="evidence">
      <Button
        icon={icon}
        class={`evidence-toggle inline-row quiet is-${tone}`}
        aria-expanded={open}
        aria-controls={id}
        aria-label={words.citationsFor(citations.length, props.about, proven.name)}
        title={words.citations(citations.length, proven.name)}
        onClick={() => setOpened(open ? undefined : "by hand")}
      >
        {counted(citations.length)}
        <Icon name="chevron" />
      </Button>
      <div ref={body} id={id} class="evidence-body" hidden={!open}>
        {open && <Citations citations={citations} />}
        {open && link}
      </div>
    </div>
  );
}

/** Citations in full, one below the other. */
export function Citations({ citations }: { readonly citations: readonly CitationResult[] }) {
  const words = useWords(evidence);
  if (citations.length === 0) return <p class="uncited">{words.unproven}</p>;
  return (
    <ul class="citations">
      {citations.map((citation, index) => (
        <li key={index} data-citation={index}>
          <Citation citation={citation} />
        </li>
      ))}
    </ul>
  );
}

/** Marks a claim that others contradict; leads to where they stand side by side. */
export function Contradicted({ by }: { readonly by: Contradiction | undefined }) {
  const words = useWords(evidence);
  if (by === undefined) return null;
  return (
    <p class="contradicted row">
      <Icon name="alert" />
      <PlaceButton place={{ kind: "contradictions" }} title={words.readAll}>
        {by.kind === "contested" ? words.contested : words.contradicted}
      </PlaceButton>
    </p>
  );
}
