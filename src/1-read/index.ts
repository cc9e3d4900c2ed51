export {
  LOCK_FILE,
  readBeside,
  readGraphFolder,
  TEXTS_FOLDER,
  VERDICT_FILE,
  type GraphFolder,
} from "./graph-folder.ts";
export { readCacheFile, readJsonFile, readPackageFiles } from "./other-files.ts";
export { sameFile, wouldBeRead } from "./own-files.ts";
export { isFolder, isInside, realFolder } from "./paths.ts";
export { codeOf, ReadError, reasonOf } from "./read-error.ts";
export { fingerprint, isSettled, type Stamp, StampedFiles, stampOf } from "./stamp.ts";
export { graphFolderFrom, isGraphFile, largestFile, type StoredFile } from "./stored-folder.ts";
export {
  LARGEST_TEXT,
  ownTexts,
  pathOf,
  readSourceTexts,
  sourceTextFrom,
  stampTexts,
  textFolders,
  type SourceTexts,
  type TextFolder,
} from "./source-texts.ts";
