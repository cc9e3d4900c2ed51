import { useNames, useStore } from "../ui/context.ts";
import type { ClaimResult, NodeSummary } from "../../src/query/index.ts";
import { targetOfClaim } from "../view/part.ts";
import { openClaim } from "../view/meant.ts";
import { sentenceOf, claimWords } from "./sentence.ts";
import { EntityDot } from "../ui/samples.tsx";
import { Button } from "../ui/Button.tsx";
import type { CitationResult } from "../../src/query/index.ts";
import { ClaimDetails } from "./ClaimDetails.tsx";
import { Evidence } from "./Evidence.tsx";

/** A claim in one line; a click opens it, pointing at it lights it up in the picture. */
export function ClaimLine({ claim }: { readonly claim: ClaimResult }) {
  const store = useStore();
  const target = targetOfClaim(claim);
  return (
    <Button
      class="claim-line"
      onClick={() => openClaim(store, claim)}
      onPointerEnter={(event) => {
        if (event.pointerType === "mouse") store.point(target);
      }}
      onPointerLeave={() => store.point(undefined)}
    >
      <Sentence claim={claim} />
    </Button>
  );
}

function Sentence({ claim }: { readonly claim: ClaimResult }) {
  const { subject, predicate, object } = sentenceOf(claim, useNames());
  return (
    <>
      {subject} <em>{predicate}</em> {object}
    </>
  );
}

/** A claim with what it carries, and its evidence; `citations` are those shown where not all are. */
export function ClaimRow(props: {
  readonly claim: ClaimResult;
  readonly citations?: readonly CitationResult[];
}) {
  const { claim, citations = claim.citations } = props;
  return (
    <>
      <ClaimLine claim={claim} />
      <ClaimDetails claim={claim} />
      <Evidence citations={citations} about={claimWords(claim, useNames())} />
    </>
  );
}

/** The name of an entity; a click goes there, pointing at it lights it up in the picture. */
export function EntityLink(props: {
  readonly entity: NodeSummary;
  readonly dot?: boolean;
  /** The relation to light up instead of the entity. */
  readonly edge?: string;
}) {
  const store = useStore();
  const names = useNames();
  const { entity, edge } = props;
  const pointed =
    edge === undefined ? nodeTarget(entity.id) : ({ kind: "edge", key: edge } as const);
  return (
    <Button
      class="entity-link"
      onClick={() => store.select(nodeTarget(entity.id), "panel")}
      onPointerEnter={(event) => {
        if (event.pointerType === "mouse") store.point(pointed);
      }}
      onPointerLeave={() => store.point(undefined)}
    >
      {props.dot === true && <EntityDot id={entity.id} />}
      <span>{names.entity(entity.id)}</span>
    </Button>
  );
}

function nodeTarget(id: string) {
  return { kind: "node", id } as const;
}
