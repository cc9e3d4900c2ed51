import type { Store } from "./store.ts";
import type { TableName } from "./view.ts";

/** The list in the place of the picture; where there can be no picture there is always one. */
export function shownTable(store: Store): TableName | undefined {
  const { table } = store.view.value;
  const { value } = store.picture;
  const blind = value === "impossible" || value === "lost" || value === "failed";
  return table ?? (blind ? "entities" : undefined);
}
