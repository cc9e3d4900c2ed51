import type { Relation } from "../model/linked.ts";
import type { Definitions } from "./definitions.ts";
import { Predicates } from "./predicates.ts";

/** What is taken for granted of entities that may be defined in files that are not parsed yet. */
export class Assumptions {
  /** Ids that are those of entities. */
  readonly ids = new Set<string>();
  /** Relations that their types may have with the entities at their ends. */
  readonly relations: Relation[] = [];

  /** Whether all of it is so, now that everything is defined. */
  hold({ schema, index, report }: Pick<Definitions, "schema" | "index" | "report">): boolean {
    for (const id of this.ids) if (!index.entities.has(id)) return false;
    const predicates = new Predicates(schema, index, report);
    return this.relations.every(({ type, from, to }) => {
      const relation = schema.relations.get(type);
      return relation === undefined || predicates.fit(relation, from, to);
    });
  }
}
