export { fingerprint } from "./fingerprint.ts";
export { FileMemory } from "./file-memory.ts";
export { LOCK_FILE, readGraphFolder, TEXTS_FOLDER, type GraphFolder } from "./graph-folder.ts";
export { readJsonFile } from "./json-file.ts";
export { isFolder } from "./kind.ts";
export { readKeptFile } from "./kept-file.ts";
export { sameFile, wouldBeRead } from "./own-files.ts";
export { readPackageFiles } from "./package-files.ts";
export { isInside, realFolder } from "./paths.ts";
export { codeOf, ReadError, reasonOf } from "./read-error.ts";
export { graphFolderFrom, isGraphFile, largestFile, type StoredFile } from "./stored-folder.ts";
export {
  LARGEST_TEXT,
  ownTexts,
  pathOf,
  readSourceTexts,
  sourceTextFrom,
  stampTexts,
  type SourceTexts,
  type TextFolder,
} from "./source-texts.ts";
export { isSettled, type Stamp } from "./stamp.ts";
export { stampGraphFolder, type StampedFolder } from "./stamp-folder.ts";
