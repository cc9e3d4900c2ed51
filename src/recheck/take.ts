import { isSettled, type Stamp } from "../1-read/index.ts";
import { nameKey } from "../3-link/entities.ts";
import { RELATIONS } from "../3-link/order.ts";
import type { Checked } from "../compile.ts";
import type { Entity, Fact, Relation } from "../model/linked.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Tally } from "../model/proof.ts";
import { digest, shortHash } from "./hash.ts";
import type { KnownFile } from "./record.ts";

/**
 * What to keep of some of the files that were checked.
 *
 * @param stamps by path of the files to keep, taken before these were read
 * @param moment when the stamps were taken
 * @returns undefined when something is to be said that does not belong to one plain file: it may
 *   then hang on anything
 */
export function knownFiles(
  checked: Checked,
  stamps: ReadonlyMap<string, Stamp>,
  moment: number,
): KnownFile[] | undefined {
  const flawed = new Set(checked.diagnostics.map(({ range }) => range?.file ?? ""));
  for (const { code, range } of checked.diagnostics) {
    const path = range?.file ?? "";
    if (!stamps.has(path) || (checked.frame.has(path) && !ofClaims(code))) return undefined;
  }
  const drafts = new Map([...stamps.keys()].map((path) => [path, new Draft()]));
  for (const entity of checked.linked.entities.values()) {
    drafts.get(entity.range.file)?.addEntity(entity);
  }
  for (const fact of checked.linked.facts) drafts.get(fact.range.file)?.addFact(fact);
  for (const relation of checked.linked.relations) {
    drafts.get(relation.range.file)?.addRelation(relation);
  }
  const tallies = checked.tallies();
  return [...drafts].map(([path, draft]) => ({
    path,
    stamp: trusted(stamps.get(path), moment),
    digest: digest(checked.files.get(path)?.text ?? ""),
    frame: checked.frame.has(path),
    flawed: flawed.has(path),
    ...draft.known(),
    tally: tallies.get(path) ?? NOTHING,
  }));
}

/**
 * Whether a problem is one of the records and claims of a file, which are read again whenever something
 * is to be said of them; what is said of a source hangs on the claims of all files.
 */
function ofClaims(code: Diagnostic["code"]): boolean {
  return /^GW0[23]/.test(code) || code === "GW0414" || code === "GW0415";
}

/** The stamp, if a later change would show in it. */
export function trusted(stamp: Stamp | undefined, moment: number): string {
  return stamp && isSettled(stamp, moment) ? stamp.text : "";
}

const NOTHING: Tally = {
  citations: 0,
  states: {
    verified: 0,
    locked: 0,
    moved: 0,
    unquoted: 0,
    unverifiable: 0,
    ambiguous: 0,
    broken: 0,
  },
  claims: 0,
  uncited: 0,
};

/** What is gathered of one file. */
class Draft {
  readonly #entities: Entity[] = [];
  readonly #names: number[] = [];
  readonly #references = new Set<string>();
  readonly #heads: number[] = [];
  #relations = 0;
  #facts = 0;

  addEntity(entity: Entity): void {
    this.#entities.push(entity);
    const { name, names, aliases } = entity;
    for (const each of [name, ...Object.values(names), ...aliases]) {
      this.#names.push(shortHash(nameKey(each)));
    }
  }

  addFact({ by }: Fact): void {
    this.#facts++;
    for (const id of by) this.#references.add(id);
  }

  addRelation(relation: Relation): void {
    this.#relations++;
    this.#heads.push(shortHash(RELATIONS.head(relation)));
    for (const id of [relation.from, relation.to, ...relation.by]) this.#references.add(id);
  }

  known() {
    // As they stand in the file, for that is the order in which near names are offered.
    const entities = this.#entities.sort((a, b) => a.range.start - b.range.start);
    return {
      ids: entities.map(({ id }) => `${id}\0`).join(""),
      types: entities.map(({ type }) => `${type ?? ""}\0`).join(""),
      names: Float64Array.from(this.#names),
      references: Float64Array.from([...this.#references], shortHash),
      heads: Float64Array.from(this.#heads),
      entities: entities.length,
      relations: this.#relations,
      facts: this.#facts,
    };
  }
}
