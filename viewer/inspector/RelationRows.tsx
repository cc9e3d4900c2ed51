import { useState } from "preact/hooks";
import type { RelationResult } from "../../src/query/index.ts";
import type { RelationGroup } from "../graph/claims.ts";
import { BranchTools } from "./BranchTools.tsx";
import { ClaimDetails } from "../claims/ClaimDetails.tsx";
import { EntityLink } from "../claims/EntityLink.tsx";
import { Evidence } from "../claims/Evidence.tsx";
import { panel } from "../ui/words.ts";
import { useNames, useWords } from "../ui/context.ts";

/** Of a long group, how many are shown at first. */
const FIRST = 8;

/** The relations of an entity that read alike, each with its neighbour and its citations. */
export function RelationRows({ group }: { readonly group: RelationGroup }) {
  const [all, setAll] = useState(false);
  const words = useWords(panel);
  const { relations } = group;
  const shown = all || relations.length <= FIRST + 2 ? relations : relations.slice(0, FIRST);
  return (
    <div class="relation-group">
      <h4>
        {group.label}
        <BranchTools label={group.label} relations={relations} />
      </h4>
      <ul>
        {shown.map((relation) => (
          <RelationRow key={relation.key} relation={relation} />
        ))}
      </ul>
      {shown.length < relations.length && (
        <button type="button" class="text-button" onClick={() => setAll(true)}>
          {words.showAll(relations.length)}
        </button>
      )}
    </div>
  );
}

function RelationRow({ relation }: { readonly relation: RelationResult }) {
  const names = useNames();
  return (
    <li class="relation">
      <EntityLink entity={relation.to} edge={relation.key} dot />
      <ClaimDetails claim={relation} />
      <Evidence
        citations={relation.citations}
        about={`${names.reading(relation)} ${names.entity(relation.to.id)}`}
        edge={relation.key}
      />
    </li>
  );
}
