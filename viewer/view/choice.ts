/** Which names are shown: only the ones listed, or all but the ones listed. */
export interface Choice {
  readonly only: boolean;
  readonly names: ReadonlySet<string>;
}

/** Everything is shown. */
export const ALL: Choice = { only: false, names: new Set() };

/** True when the choice hides nothing, whatever names there are. */
export function isAll(choice: Choice): boolean {
  return !choice.only && choice.names.size === 0;
}

/** Whether a name is shown. */
export function admits({ only, names }: Choice, name: string): boolean {
  return names.has(name) === only;
}

/** The choice with one name hidden if it was shown, and shown if it was hidden. */
export function toggled({ only, names }: Choice, name: string): Choice {
  const next = new Set(names);
  if (!next.delete(name)) next.add(name);
  return only && next.size === 0 ? ALL : { only, names: next };
}

/** Only one name; everything again when that was the choice already. */
export function isolated(choice: Choice, name: string): Choice {
  return isOnly(choice, name) ? ALL : { only: true, names: new Set([name]) };
}

/** True when nothing but this name is shown. */
export function isOnly({ only, names }: Choice, name: string): boolean {
  return only && names.size === 1 && names.has(name);
}

/** The choice without names that nobody knows; one that is left with none shows everything. */
export function known(choice: Choice, isKnown: (name: string) => boolean): Choice {
  const names = new Set([...choice.names].filter(isKnown));
  if (names.size === choice.names.size) return choice;
  return names.size === 0 ? ALL : { only: choice.only, names };
}
