import type { Defined } from "../model/records.ts";
import { show } from "./shown.ts";
import { Fields, type RecordKind } from "./fields.ts";
import type { Problems } from "./problems.ts";
import { asMapping, asSection, exampleOf, isEmpty, reportGlued, reportShape } from "./shapes.ts";
import type { Entry, Mapping, Node } from "./tree.ts";

/** One record of a section: its id and what is known of its body. */
export interface Section extends Defined {
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
  const { value: name } = section.key;
  const node = asSection(section.value, show(name), example ?? exampleOf(name), problems);
  if (node === undefined) return [];
  const read = ({ key, value }: Entry): Section => ({
    id: problems.text(key),
    fields: readBody(key.value, value, kind, problems),
  });
  const entries = node.entries.filter(({ key }) => !reportGlued(key, problems));
  const repeated = node.repeated?.map((entry) => ({ ...read(entry), repeats: true as const }));
  return [...entries.map(read), ...(repeated ?? [])];
}

/** What the items of a section become that is a list of mappings; one that is broken is reported and left out. */
export function readItems<T>(
  section: Entry | undefined,
  what: string,
  example: string,
  problems: Problems,
  read: (item: Mapping) => T | undefined,
): T[] {
  const made: T[] = [];
  if (section === undefined) return made;
  if (section.value.kind !== "sequence") {
    const { value: name } = section.key;
    const shape = { name: "a list", example: exampleOf(name) };
    if (!isEmpty(section.value)) reportShape(section.value, show(name), shape, problems);
    return made;
  }
  for (const item of section.value.items) {
    const node = asMapping(item, what, example, problems);
    const record = node && read(node);
    if (record !== undefined) made.push(record);
  }
  return made;
}

function readBody(id: string, body: Node, kind: RecordKind, problems: Problems): Fields {
  if (body.kind === "mapping") return Fields.of(body, kind, problems);
  if (!isEmpty(body)) {
    const example = `${id}: {${kind.keys[0] ?? "name"}: …}`;
    reportShape(body, show(id), { name: `${kind.name} with its keys`, example }, problems);
  }
  return Fields.of(undefined, kind, problems);
}
