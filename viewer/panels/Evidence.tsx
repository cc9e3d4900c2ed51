import { useId, useState } from "preact/hooks";
import { weakest } from "../../src/model/proof.ts";
import type { CitationResult } from "../../src/query/index.ts";
import { count } from "../format/count.ts";
import { Citation } from "./Citation.tsx";
import { useStore } from "./context.ts";
import { Icon, STATE_ICONS } from "./icons.tsx";

/** Citations behind a button that says how many there are and how well they are proven. */
export function Evidence(props: {
  readonly citations: readonly CitationResult[];
  /** What the citations are for, for those who cannot see the row. */
  readonly about: string;
  /** Key of the edge to go to from here, if the claim has one. */
  readonly edge?: string;
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { citations, edge } = props;
  const state = weakest(citations.map((citation) => citation.state));
  if (state === undefined) return <UncitedRow edge={edge} />;
  return (
    <div class="evidence">
      <button
        type="button"
        class={`evidence-toggle is-${state}`}
        aria-expanded={open}
        aria-controls={id}
        aria-label={`${count(citations.length, "citation")} for ${props.about}, ${state}`}
        title={`${count(citations.length, "citation")}, ${state}`}
        onClick={() => setOpen(!open)}
      >
        <Icon name={STATE_ICONS[state]} />
        {count(citations.length, "citation")}
        <Icon name="chevron" />
      </button>
      <div id={id} class="evidence-body" hidden={!open}>
        {open && <Citations citations={citations} />}
        {open && edge !== undefined && <ClaimLink edge={edge} />}
      </div>
    </div>
  );
}

/** Citations in full, one below the other. */
export function Citations({ citations }: { readonly citations: readonly CitationResult[] }) {
  if (citations.length === 0) return <p class="uncited">No citation: nothing proves this claim.</p>;
  return (
    <ul class="citations">
      {citations.map((citation, index) => (
        <li key={index}>
          <Citation citation={citation} />
        </li>
      ))}
    </ul>
  );
}

function UncitedRow({ edge }: { readonly edge: string | undefined }) {
  return (
    <div class="evidence">
      <span class="uncited">no citation</span>
      {edge !== undefined && <ClaimLink edge={edge} />}
    </div>
  );
}

function ClaimLink({ edge }: { readonly edge: string }) {
  const store = useStore();
  return (
    <button
      type="button"
      class="text-button"
      onClick={() => store.select({ kind: "edge", key: edge }, "panel")}
    >
      Open this claim
      <Icon name="right" />
    </button>
  );
}
