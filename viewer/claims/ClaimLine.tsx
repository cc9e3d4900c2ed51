import type { ClaimResult } from "../../src/query/index.ts";
import { targetOfClaim } from "../view/part.ts";
import { openClaim } from "../view/meant.ts";
import { useNames, useStore } from "../ui/context.ts";
import { sentenceOf } from "./sentence.ts";

/** A claim in one line; a click opens it, pointing at it lights it up in the picture. */
export function ClaimLine({ claim }: { readonly claim: ClaimResult }) {
  const store = useStore();
  const target = targetOfClaim(claim);
  return (
    <button
      type="button"
      class="claim-line"
      onClick={() => openClaim(store, claim)}
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
