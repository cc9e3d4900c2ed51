/** The part of edtf 4 that is used here; the package ships no types. */
declare module "edtf" {
  export interface ParsedDate {
    readonly type: "Date" | "Year" | "Season" | "Decade" | "Century" | "Interval" | "List" | "Set";
    readonly values: readonly (number | ParsedDate | null)[];
  }
  /** Throws when the text is not of the given level. */
  export function parse(text: string, options: { level: 0 | 1 | 2 }): ParsedDate;
  /** Bounds in milliseconds since 1970; -Infinity and Infinity where an interval is open. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
