export { DEFAULT_LIMITS } from "./limits.ts";
export { ParseMemory } from "./memory.ts";
export { type ParsedFile, parseFile } from "./parse-file.ts";
