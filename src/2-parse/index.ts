export { DEFAULT_LIMITS, type ParseLimits } from "./limits.ts";
export { type ParsedFile, parseFile } from "./parse-file.ts";
