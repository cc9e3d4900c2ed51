import type { ClaimResult } from "../../src/query/index.ts";
import { formatLiteral } from "../format/literal.ts";
import type { Target } from "../state/view.ts";
import { useStore } from "./context.ts";

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
  if (claim.claim === "fact") {
    return (
      <>
        {claim.subject.label} <em>{claim.property}</em> {formatLiteral(claim.value).text}
      </>
    );
  }
  const [from, to] = claim.reversed ? [claim.to, claim.from] : [claim.from, claim.to];
  return (
    <>
      {from.label} <em>{claim.reversed ? claim.relation : claim.label}</em> {to.label}
    </>
  );
}
