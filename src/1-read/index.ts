export {
  type GraphFolder,
  LOCK_FILE,
  readGraphFolder,
  type ReadOptions,
  TEXTS_FOLDER,
} from "./graph-folder.ts";
export { isFolder } from "./kind.ts";
export { readJsonFile } from "./json-file.ts";
export { readPackageFiles } from "./package-files.ts";
export { ReadError } from "./read-error.ts";
export { readSourceTexts, type SourceTexts } from "./source-texts.ts";
