export { DEFAULT_LIMITS } from "./limits.ts";
export { type ParsedFile, parseFile } from "./parse-file.ts";
