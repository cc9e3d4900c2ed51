/** What is wrong with a value, a path and a sentence (`.facts[3].at should be text`); undefined for a sound one. */
export type Check = (value: unknown) => string | undefined;

export const text: Check = (value) => (typeof value === "string" ? undefined : " should be text");

export const number: Check = (value) =>
  Number.isFinite(value) ? undefined : " should be a number";

export const count: Check = (value) =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value < 2 ** 32
    ? undefined
    : " should be a whole number, zero or more";

/** Numeric colours only: the drawing library reads no other safely. */
export const color: Check = (value) =>
  typeof value === "string" && /^#(?:[0-9a-f]{6}|[0-9a-f]{8})$/i.test(value)
    ? undefined
    : " should be a colour such as #4c78a8";

/** Passes these values alone. */
export function oneOf(allowed: readonly unknown[]): Check {
  const set = new Set(allowed);
  return (value) => (set.has(value) ? undefined : ` should be ${allowed.map(String).join(" or ")}`);
}

/** Passes what a check passes, and what is not there. */
export function optional(check: Check): Check {
  return (value) => (value === undefined ? undefined : check(value));
}

/** Passes lists all of whose items a check passes; the problem names the place of the first other. */
export function list(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return " should be a list";
    for (let index = 0; index < value.length; index++) {
      const problem = check(value[index]);
      if (problem !== undefined) return `[${index}]${problem}`;
    }
    return undefined;
  };
}

/** An object with these fields. Others pass whatever they hold, so that files may grow, but not without end. */
export function shape(fields: Readonly<Record<string, Check>>): Check {
  const entries = Object.entries(fields);
  const known = new Set(Object.keys(fields));
  return (value) => {
    if (!isObject(value)) return " should be an object";
    if (Object.hasOwn(value, "__proto__")) return HAS_PROTO;
    for (const [key, check] of entries) {
      const problem = check(Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined);
      if (problem !== undefined) return `.${key}${problem}`;
    }
    for (const key in value) {
      if (!known.has(key) && isDeep(Reflect.get(value, key))) {
        return `.${key} should not be nested in more than ${MOST_LEVELS} levels`;
      }
    }
    return undefined;
  };
}

/** What writes a graph calls itself once for each level. */
const MOST_LEVELS = 64;

function isDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= MOST_LEVELS; depth++) {
    level = level.flatMap((one) => (typeof one === "object" && one ? Object.values(one) : []));
    if (level.length === 0) return false;
  }
  return true;
}

/** An object whose keys are free. */
export function record(check: Check): Check {
  return (value) => {
    if (!isObject(value)) return " should be an object";
    if (Object.hasOwn(value, "__proto__")) return HAS_PROTO;
    for (const [key, item] of Object.entries(value)) {
      const problem = check(item);
      if (problem !== undefined) return `.${key}${problem}`;
    }
    return undefined;
  };
}

/** Copied with `Object.assign`, as graph libraries do, such a key would swap the prototype. */
const HAS_PROTO = " should not have a key “__proto__”";

/** Whether a value is an object and no list. */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
