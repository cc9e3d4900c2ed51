import type { ComponentChildren } from "preact";
import { useNames, useStore } from "../view/page.ts";
import type { CitationResult, ClaimResult, NodeSummary } from "../../src/query/index.ts";
import { targetOfClaim } from "../view/part.ts";
import { openClaim } from "../view/panel.tsx";
import type { Store } from "../view/store.ts";
import type { Target } from "../view/view.ts";
import { sentenceOf, claimWords } from "./sentence.ts";
import { EntityDot } from "../scene/samples.tsx";
import { Button } from "../ui/Button.tsx";
import { ClaimDetails } from "./ClaimDetails.tsx";
import { Evidence } from "./Evidence.tsx";

/** A claim in one line; a click opens it, pointing at it lights it up in the picture. */
export function ClaimLine({ claim }: { readonly claim: ClaimResult }) {
  const store = useStore();
  const { subject, predicate, object } = sentenceOf(claim, useNames());
  return (
    <Button
      class="claim-line"
      onClick={() => openClaim(store, claim)}
      {...pointing(store, targetOfClaim(claim))}
    >
      {subject} <em>{predicate}</em> {object}
    </Button>
  );
}

/** Lights something up in the picture while a mouse points at it. */
function pointing(store: Store, target: Target) {
  return {
    onPointerEnter: (event: PointerEvent) => {
      if (event.pointerType === "mouse") store.point(target);
    },
    onPointerLeave: () => store.point(undefined),
  };
}

/** A claim with what it carries, and its evidence. */
export function ClaimRow(props: {
  readonly claim: ClaimResult;
  /** The citations that are shown where not all are. */
  readonly citations?: readonly CitationResult[];
  /** What the evidence is for, where it is not told by the claim as a sentence. */
  readonly about?: string;
  /** Key of the edge to go to from the evidence. */
  readonly edge?: string;
  /** What stands in the place of the line that opens the claim. */
  readonly children?: ComponentChildren;
}) {
  const { claim, citations = claim.citations, children = <ClaimLine claim={claim} /> } = props;
  const names = useNames();
  return (
    <>
      {children}
      <ClaimDetails claim={claim} />
      <Evidence
        citations={citations}
        about={props.about ?? claimWords(claim, names)}
        edge={props.edge}
      />
    </>
  );
}

/** The name of an entity; a click goes there, pointing at it lights it up in the picture. */
export function EntityLink(props: {
  readonly entity: NodeSummary;
  /** The relation to light up instead of the entity. */
  readonly edge?: string;
}) {
  const store = useStore();
  const names = useNames();
  const { edge, entity } = props;
  const target = { kind: "node", id: entity.id } as const;
  return (
    <Button
      class="entity-link"
      onClick={() => store.select(target, "panel")}
      {...pointing(store, edge === undefined ? target : { kind: "edge", key: edge })}
    >
      <EntityDot id={entity.id} />
      <span>{names.entity(entity.id)}</span>
    </Button>
  );
}
