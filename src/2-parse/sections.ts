import type { Text } from "../model/range.ts";
import { show } from "./shown.ts";
import { Fields, type RecordKind } from "./fields.ts";
import type { Problems } from "./problems.ts";
import { exampleOf, isEmpty, reportShape } from "./shapes.ts";
import type { Entry, Node } from "./tree.ts";

/** One record of a section: its id and what is known of its body. */
export interface Section {
  readonly id: Text;
  /** Whether the id stands in the section before, which is reported. */
  readonly repeats?: true;
  readonly fields: Fields;
}

/**
 * The records of a section, a mapping from id to body. A section or a body may be empty. A record
 * whose body has another shape is reported and kept by its id alone, so that references to it
 * are not reported as well.
 */
export function readSection(
  section: Entry | undefined,
  kind: RecordKind,
  problems: Problems,
  example?: string,
): Section[] {
  if (section === undefined) return [];
  const node = section.value;
  if (node.kind !== "mapping") {
    reportSection(section, "a mapping", problems, example);
    return [];
  }
  const read = ({ key, value }: Entry): Section => ({
    id: problems.text(key),
    fields: readBody(key.value, value, kind, problems),
  });
  const repeated = node.repeated?.map((entry) => ({ ...read(entry), repeats: true as const }));
  return [...node.entries.map(read), ...(repeated ?? [])];
}

/** The items of a section that is a list; it may be empty. */
export function readItems(section: Entry | undefined, problems: Problems): readonly Node[] {
  if (section === undefined) return [];
  if (section.value.kind === "sequence") return section.value.items;
  reportSection(section, "a list", problems);
  return [];
}

function readBody(id: string, body: Node, kind: RecordKind, problems: Problems): Fields {
  if (body.kind === "mapping") return Fields.of(body, kind, problems);
  if (!isEmpty(body)) {
    const example = `${id}: {${kind.keys[0] ?? "name"}: …}`;
    reportShape(body, show(id), { name: `${kind.name} with its keys`, example }, problems);
  }
  return new Fields([], problems);
}

function reportSection(
  section: Entry,
  name: string,
  problems: Problems,
  example = exampleOf(section.key.value),
): void {
  if (isEmpty(section.value)) return;
  reportShape(section.value, show(section.key.value), { name, example }, problems);
}
