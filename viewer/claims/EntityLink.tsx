import type { NodeSummary } from "../../src/query/index.ts";
import { EntityDot } from "../ui/Dot.tsx";
import { useNames, useStore } from "../ui/context.ts";

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
    <button
      type="button"
      class="entity-link"
      onClick={() => store.select(nodeTarget(entity.id), "panel")}
      onPointerEnter={(event) => {
        if (event.pointerType === "mouse") store.point(pointed);
      }}
      onPointerLeave={() => store.point(undefined)}
    >
      {props.dot === true && <EntityDot id={entity.id} />}
      <span>{names.entity(entity.id)}</span>
    </button>
  );
}

function nodeTarget(id: string) {
  return { kind: "node", id } as const;
}
