import type { CitationState } from "../../src/model/proof.ts";

const PATHS = {
  "arrow-both": "M5.2 5 2.2 8l3 3M2.4 8h11.2M10.8 5l3 3-3 3",
  "arrow-right": "M2.5 8h10.8M9.6 4.3 13.3 8l-3.7 3.7",
  alert: "M8 2.5 14.5 13.5h-13zM8 6.5v3.2M8 11.6v.1",
  auto: "M8 2.5a5.5 5.5 0 1 0 0 11zM8 2.5a5.5 5.5 0 0 1 0 11",
  chevron: "m5.5 6.5 2.5 3 2.5-3",
  "chevron-up": "m5.5 9.5 2.5-3 2.5 3",
  close: "m4 4 8 8M12 4l-8 8",
  cross: "m4.5 4.5 7 7M11.5 4.5l-7 7",
  fit: "M2.5 6v-3.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10",
  isolate: "M8 5.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2zM8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2",
  left: "m9.5 4-4 4 4 4",
  link: "M6.8 9.2a2.4 2.4 0 0 0 3.4 0l2.3-2.3a2.4 2.4 0 1 0-3.4-3.4l-.9.9M9.2 6.8a2.4 2.4 0 0 0-3.4 0L3.5 9.1a2.4 2.4 0 1 0 3.4 3.4l.9-.9",
  locked: "M4 7.5h8v6H4zM5.5 7.5V5.2a2.5 2.5 0 0 1 5 0v2.3",
  minus: "M3.5 8h9",
  moon: "M13 9.6A5.4 5.4 0 0 1 6.4 3a5.4 5.4 0 1 0 6.6 6.6z",
  moved: "M3 8h9M9 4.8 12.2 8 9 11.2",
  out: "M6.5 3.5h-3v9h9v-3M9 3.5h3.5V7M12.3 3.7 7.5 8.5",
  path: "M4 10.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM12 2.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM5.8 12h4.4a2 2 0 0 0 0-4H5.8a2 2 0 0 1 0-4h4.4",
  pin: "M6 2.5h4l-.5 4 2 2.2H4.5l2-2.2zM8 8.7v4.8",
  plus: "M8 3.5v9M3.5 8h9",
  question: "M6 6.2a2 2 0 1 1 2.7 1.9c-.5.2-.7.5-.7 1v.4M8 11.8v.1",
  redo: "M13 6H6.5a3.5 3.5 0 0 0 0 7H9M10.5 3 13.2 6l-2.7 3",
  right: "m6.5 4 4 4-4 4",
  search: "M7 2.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4zM10.2 10.2l3.3 3.3",
  sun: "M8 5.3a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4zM8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M12.6 3.4l-1.1 1.1M4.5 11.5l-1.1 1.1",
  table: "M2.5 3.5h11v9h-11zM2.5 6.5h11M6.5 6.5v6",
  tick: "m3.5 8.4 3 3 6-6.6",
  undo: "M3 6h6.5a3.5 3.5 0 0 1 0 7H7M5.5 3 2.8 6l2.7 3",
  eye: "M1.8 8s2.2-4 6.2-4 6.2 4 6.2 4-2.2 4-6.2 4-6.2-4-6.2-4zM8 6.3a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4z",
  "eye-off":
    "M3 3l10 10M6.4 4.2A6.6 6.6 0 0 1 8 4c4 0 6.2 4 6.2 4a11 11 0 0 1-1.8 2.2M4.2 5.4A11 11 0 0 0 1.8 8s2.2 4 6.2 4c.9 0 1.7-.2 2.4-.5",
  copy: "M5.5 5.5h7.5v8H5.5zM10.5 5.5v-3H3v8h2.5",
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing of 16 by 16 pixels; it says nothing that the text beside it does not. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The sign of a citation's state. */
export const STATE_ICONS: Readonly<Record<CitationState, IconName>> = {
  verified: "tick",
  locked: "locked",
  moved: "moved",
  unquoted: "minus",
  unverifiable: "question",
  ambiguous: "alert",
  broken: "cross",
};
