import { byKey } from "../model/order.ts";
import { type NamedEntity, nameKey } from "./entities.ts";
import { sharedName } from "./messages.ts";
import type { Report } from "./report.ts";

/** A file as far as its names go. */
interface NamingFile {
  readonly names: readonly NamedEntity[];
}

/** Which entities go by each name; changed into those of the next run, where most files stay. */
export class SharedNames {
  #files: ReadonlySet<NamingFile> = new Set();
  /** By name as it is compared; a set where there are several. */
  readonly #users = new Map<string, NamedEntity | Set<NamedEntity>>();
  /** The names that several have. */
  readonly #shared = new Set<string>();

  /** Takes all files as they are now. */
  update(files: readonly NamingFile[]): void {
    const now = new Set(files);
    for (const file of this.#files) if (!now.has(file)) this.#each(file, this.#remove);
    for (const file of files) if (!this.#files.has(file)) this.#each(file, this.#add);
    this.#files = now;
  }

  /** Reports each name that two entities share, at all but the first of them in order of id. */
  report(report: Report): void {
    for (const key of this.#shared) {
      const users = this.#users.get(key);
      if (!(users instanceof Set)) continue;
      const [owner, ...others] = [...users].sort(byKey(({ id }) => id));
      const first = owner?.names.find((name) => nameKey(name) === key);
      if (!owner || !first) continue;
      for (const { id, names } of others) {
        for (const name of names) {
          if (id !== owner.id && nameKey(name) === key)
            report.add(sharedName(name, owner.id, first));
        }
      }
    }
  }

  #each({ names }: NamingFile, change: (key: string, entity: NamedEntity) => void): void {
    for (const entity of names) for (const name of entity.names) change(nameKey(name), entity);
  }

  readonly #add = (key: string, entity: NamedEntity): void => {
    const users = this.#users.get(key);
    if (users === undefined) this.#users.set(key, entity);
    else if (users instanceof Set) users.add(entity);
    else if (users !== entity) {
      this.#users.set(key, new Set([users, entity]));
      this.#shared.add(key);
    }
  };

  readonly #remove = (key: string, entity: NamedEntity): void => {
    const users = this.#users.get(key);
    if (users === entity) this.#users.delete(key);
    if (!(users instanceof Set) || !users.delete(entity) || users.size > 1) return;
    const [last] = users;
    if (last) this.#users.set(key, last);
    this.#shared.delete(key);
  };
}
