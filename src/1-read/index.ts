export { LOCK_FILE, readGraphFolder } from "./graph-folder.ts";
export { readJsonFile } from "./json-file.ts";
export { isFolder } from "./kind.ts";
export { readPackageFiles } from "./package-files.ts";
export { ReadError } from "./read-error.ts";
export { readSourceTexts } from "./source-texts.ts";
