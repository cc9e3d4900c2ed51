export { GraphFileError, UnknownNameError, type NameKind } from "./errors.ts";
export { openGraph } from "./open.ts";
export * from "./types.ts";
