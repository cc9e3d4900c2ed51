export { formatLock } from "./lock.ts";
export type { LockEntry } from "./lock.ts";
export { verify } from "./verify.ts";
