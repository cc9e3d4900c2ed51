import {
  type Audit,
  type DoubtedPassage,
  type Facet,
  standingOf,
  type Verdict,
} from "../../../4-verify/index.ts";
import type { Claim, LinkedGraph } from "../../../model/linked.ts";
import { counted } from "../tally.ts";

const FACET_WORDS: Readonly<Record<Facet, string>> = {
  ends: "whether the passage names what the claim is about",
  value: "whether the number or the words stand there",
  date: "whether the time is told",
  status: "whether the sentence shows how firmly it is said",
  speaker: "whether it is this speaker's word",
  form: "whether the passage is more than a headline or a catch-all",
};

/** How an audit names claims, entities and facets. */
export class DoubtNames {
  readonly #graph: LinkedGraph;

  constructor(graph: LinkedGraph) {
    this.#graph = graph;
  }

  facet(facet: Facet): string {
    return FACET_WORDS[facet];
  }

  claim(claim: Claim): string {
    const said =
      claim.kind === "fact"
        ? `${this.#entity(claim.subject)} — ${claim.property}: ${claim.value.text}`
        : `${this.#entity(claim.from)} — ${claim.type} — ${this.#entity(claim.to)}`;
    const about = [
      claim.status === "asserted" ? "" : claim.status,
      claim.by.length > 0 ? `by ${this.entities(claim.by)}` : "",
      [claim.at, claim.since && `since ${claim.since}`, claim.until && `until ${claim.until}`]
        .filter(Boolean)
        .join(" "),
    ].filter(Boolean);
    return about.length > 0 ? `${said} (${about.join(", ")})` : said;
  }

  entities(ids: readonly string[]): string {
    return ids.map((id) => this.#entity(id)).join(", ");
  }

  /** How many claims were read, how many are doubted, and which could not be read. */
  summary({ audited, doubts, withoutText, unaudited }: Audit): string {
    const count = (wanted: string) => doubts.filter((doubt) => standingOf(doubt) === wanted).length;
    const judged = count("judged") > 0 ? `, ${count("judged")} more judged to be none` : "";
    const read = `${counted(audited, "claim")} read against ${audited === 1 ? "its" : "their"} passages: ${counted(count("open"), "doubt")}${judged}, ${count("explained")} more explained by a note or a check.`;
    const absent = withoutText.length === 0 ? "" : ` No text at hand: ${withoutText.join(", ")}.`;
    return unaudited === 0
      ? read
      : `${read} ${counted(unaudited, "claim")} could not be read: no text, or no proven quote.${absent}`;
  }

  #entity(id: string): string {
    return this.#graph.entities.get(id)?.name ?? id;
  }
}

/** `judged “supports” by NAME on 2026-11-30: REASON`. */
export function verdictText({ verdict, reason, by = "somebody", at }: Verdict): string {
  return `judged “${verdict}” by ${by}${at === undefined ? "" : ` on ${at}`}: ${reason}`;
}

/** The sentences of a passage, cut around its quote. */
export function passageParts({ text: { text }, sentence, start, end }: DoubtedPassage) {
  return {
    before: text.slice(sentence.start, start),
    quote: text.slice(start, end),
    after: text.slice(end, sentence.end),
  };
}
