import type { ClaimResult } from "../../src/query/index.ts";
import type { Target } from "../state/view.ts";
import { useNames, useStore } from "./context.ts";
import { sentenceOf } from "./words.ts";

/** A claim in one line; a click opens it, pointing at it lights it up in the picture. */
export function ClaimLine({ claim }: { readonly claim: ClaimResult }) {
  const store = useStore();
  const target: Target =
    claim.claim === "relation"
      ? { kind: "edge", key: claim.key }
      : { kind: "node", id: claim.subject.id };
  return (
    <button
      type="button"
      class="claim-line"
      onClick={() => store.select(target, "panel")}
      onPointerEnter={(event) => {
        if (event.pointerType === "mouse") store.point(target);
      }}
      onPointerLeave={() => store.point(undefined)}
    >
      <Sentence claim={claim} />
    </button>
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
