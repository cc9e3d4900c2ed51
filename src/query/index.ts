export { graphFileOf } from "./columns.ts";
export { ArgumentError, GraphFileError, UnknownNameError, type NameKind } from "./errors.ts";
export { openGraph } from "./open.ts";
export type * from "./types.ts";
export type { ColumnFile } from "../model/column-file.ts";
export type * from "../model/graph-file.ts";
export type { Labels, LiteralType, Rank, Stance, Status } from "../model/linked.ts";
export type { CitationState, Tally } from "../model/proof.ts";
