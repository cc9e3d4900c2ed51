import type { RelationResult } from "../../src/query/index.ts";
import { type Branch, sameBranch } from "../view/view.ts";
import { isHidden } from "../view/visible.ts";
import { panel } from "../ui/words.ts";
import { useStore, useWords } from "../ui/context.ts";
import { Icon } from "../ui/icons.tsx";

/** Hides the relations of a group from the picture, or shows those beyond the steps. */
export function BranchTools(props: {
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
  const toggle = (): void => {
    const next = isClosed ? without(closed) : [...closed, branch];
    store.change({ closed: next, opened: without(opened) });
  };
  const expand = (): void => {
    store.change({ opened: isOpened ? without(opened) : [...opened, branch] });
  };
  const expandable = store.view.value.steps > 0 && !isClosed && (beyond || isOpened);
  return (
    <span class="branch-tools">
      {expandable && (
        <button
          type="button"
          class="text-button"
          aria-label={isOpened ? words.foldOf(props.label) : words.expandOf(props.label)}
          onClick={expand}
        >
          {isOpened ? words.fold : words.expand}
        </button>
      )}
      <button
        type="button"
        class="branch-eye"
        aria-pressed={!isClosed}
        aria-label={words.showInPicture(props.label)}
        title={isClosed ? words.show : words.hide}
        onClick={toggle}
      >
        <Icon name={isClosed ? "eye-off" : "eye"} />
      </button>
    </span>
  );
}
