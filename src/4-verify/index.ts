export { formatLock, parseLock } from "./lock.ts";
export type { Lock, LockEntry } from "./lock.ts";
export { verify } from "./verify.ts";
export type { Verification } from "./verify.ts";
