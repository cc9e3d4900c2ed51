import type { Status } from "../../src/model/linked.ts";

/** Statuses by how firmly a claim is made; each tone has its own line. */
export const TONES = ["plain", "reported", "contested", "ahead", "opinion"] as const;
export type Tone = (typeof TONES)[number];

/** The tone of a status. */
export function toneOf(status: Status): Tone {
  switch (status) {
    case "asserted":
      return "plain";
    case "attributed":
      return "reported";
    case "alleged":
    case "disputed":
    case "denied":
      return "contested";
    case "forecast":
    case "planned":
      return "ahead";
    case "opinion":
      return "opinion";
  }
}
