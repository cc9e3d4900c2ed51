import { useNames, useStore } from "../view/page.ts";
import { useWords } from "../ui/context.ts";
import { panel } from "../ui/words.ts";
import type { RelationResult } from "../../src/query/index.ts";
import { useState } from "preact/hooks";
import type { RelationGroup } from "../graph/claims.ts";
import { ClaimRow, EntityLink } from "../claims/ClaimLine.tsx";
import { type Branch, sameBranch } from "../view/view.ts";
import { isHidden } from "../view/visible.ts";
import { Button } from "../ui/Button.tsx";

/** Of a long group, how many are shown at first. */
const FIRST = 8;

/** The relations of an entity that read alike, each with its neighbour and its citations. */
export function RelationRows({ group }: { readonly group: RelationGroup }) {
  const [all, setAll] = useState(false);
  const words = useWords(panel);
  const names = useNames();
  const { relations } = group;
  const shown = all || relations.length <= FIRST + 2 ? relations : relations.slice(0, FIRST);
  return (
    <div class="relation-group">
      <h4 class="row">
        {group.label}
        <BranchTools label={group.label} relations={relations} />
      </h4>
      <ul>
        {shown.map((relation) => (
          <li key={relation.key} class="relation">
            <ClaimRow
              claim={relation}
              about={`${names.reading(relation)} ${names.entity(relation.to.id)}`}
              edge={relation.key}
            >
              <EntityLink entity={relation.to} edge={relation.key} />
            </ClaimRow>
          </li>
        ))}
      </ul>
      {shown.length < relations.length && (
        <Button onClick={() => setAll(true)}>{words.showAll(relations.length)}</Button>
      )}
    </div>
  );
}

/** Hides the relations of a group from the picture, or shows those beyond the steps. */
function BranchTools(props: {
  readonly label: string;
  readonly relations: readonly RelationResult[];
}) {
  const store = useStore();
  const words = useWords(panel);
  const { closed, opened } = store.view.value;
  const [first] = props.relations;
  const catalog = store.catalog.value;
  if (first === undefined || catalog === undefined) return null;
  const branch: Branch = {
    node: first.from.id,
    relation: first.relation,
    way: first.reversed ? "in" : "out",
  };
  const isClosed = closed.some((each) => sameBranch(each, branch));
  const isOpened = opened.some((each) => sameBranch(each, branch));
  const beyond = props.relations.some(({ key }) =>
    isHidden(catalog, store.visible.value, { kind: "edge", key }),
  );
  const without = (list: readonly Branch[]): Branch[] =>
    list.filter((each) => !sameBranch(each, branch));
  const expandable = store.view.value.steps > 0 && !isClosed && (beyond || isOpened);
  return (
    <span class="branch-tools inline-row">
      {expandable && (
        <Button
          aria-label={isOpened ? words.foldOf(props.label) : words.expandOf(props.label)}
          onClick={() => {
            store.change({ opened: isOpened ? without(opened) : [...opened, branch] });
          }}
        >
          {isOpened ? words.fold : words.expand}
        </Button>
      )}
      <Button
        icon={isClosed ? "eye-off" : "eye"}
        class="branch-eye"
        aria-pressed={!isClosed}
        aria-label={words.showInPicture(props.label)}
        title={isClosed ? words.show : words.hide}
        onClick={() => {
          const next = isClosed ? without(closed) : [...closed, branch];
          store.change({ closed: next, opened: without(opened) });
        }}
      />
    </span>
  );
}
