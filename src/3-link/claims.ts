import {
  CLAIM_FIELD_LIST,
  type ClaimField,
  withFields,
  WRITTEN_CITATION_FIELDS,
} from "../model/claim-fields.ts";
import type {
  Citation,
  Fact,
  LinkedClaimFields,
  Literal,
  LiteralType,
  Qualifier,
  Relation,
  Source,
} from "../model/linked.ts";
import type { CitationRecord, ClaimRecord, TextEntry } from "../model/records.ts";
import type { Text } from "../model/range.ts";
import type { EntityIndex } from "./entities.ts";
import { openQualifier } from "./open-names.ts";
import { Predicates } from "./predicates.ts";
import { isLiteral, readLiteral } from "./literals.ts";
import { unknownEntity, unknownName, unknownSource } from "./messages.ts";
import { atWithPeriod, badLiteral, reversedDates, unknownSpeaker } from "./claim-messages.ts";
import { present } from "../model/present.ts";
import type { Report } from "./report.ts";
import type { LinkedSchema } from "./schema.ts";

/** Resolves claims one at a time against everything that is defined. */
export class ClaimLinker {
  readonly #schema: LinkedSchema;
  readonly #predicates: Predicates;
  readonly #things: EntityIndex;
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #report: Report;
  /** Citations of claims that could not stand. */
  readonly unlinked: Citation[] = [];

  constructor(
    schema: LinkedSchema,
    things: EntityIndex,
    sources: ReadonlyMap<string, Source>,
    report: Report,
  ) {
    this.#schema = schema;
    this.#predicates = new Predicates(schema, things, report);
    this.#things = things;
    this.#sources = sources;
    this.#report = report;
  }

  /** Undefined, with diagnostics, when the claim cannot stand. */
  fact(subject: string, record: ClaimRecord): Fact | undefined {
    const common = this.#common(record);
    const property = this.#predicates.property(record.predicate, subject);
    const value =
      property && this.#literal(record.object, property.id, property.type, property.unit);
    if (!property || !value || isMiscited(record, common)) return this.#dropped(common.citations);
    return { kind: "fact", subject, property: property.id, value, ...common };
  }

  /**
   * @param subject the entity the claim stands in; the flat form names its own
   * @returns undefined, with diagnostics, when the claim cannot stand
   */
  relation(subject: Text, record: ClaimRecord): Relation | undefined {
    const common = this.#common(record);
    const direct = this.#predicates.relation(record.predicate);
    if (direct === "property") return this.#dropped(common.citations);
    const here = this.#entity(subject, "subject");
    const there = this.#entity(record.object, "object");
    if (!direct || here === undefined || there === undefined || isMiscited(record, common)) {
      return this.#dropped(common.citations);
    }
    const { type, inverted } = direct;
    const turned = inverted || (type.symmetric && there < here);
    const [from, to] = turned ? [there, here] : [here, there];
    this.#predicates.checkEnds(record, type, turned, from, to);
    const { inverse, symmetric } = type;
    return present({
      kind: "relation" as const,
      // Parallel ones are told apart when all are known.
      key: `${from}|${type.id}|${to}`,
      from,
      type: type.id,
      to,
      inverse,
      symmetric,
      ...common,
    });
  }

  #dropped(citations: readonly Citation[]): undefined {
    for (const citation of citations) this.unlinked.push(citation);
  }

  /** What facts and relations have in common. */
  #common(record: ClaimRecord): Common {
    const report = this.#report;
    const { at, since, until } = record;
    const other = since ?? until;
    if (at && other) report.add(atWithPeriod(at, other));
    const before = report.errors;
    const said = withFields<Said, SaidField>(SAID, (field) => this.#said(field, record));
    if (since && until) this.#checkPeriod(since, until);
    return {
      range: record.range,
      ...said,
      ...(report.errors !== before && { partial: true }),
      citations: each(record.cite, (citation) => this.#citation(citation)),
    };
  }

  /** The value of a field, checked; undefined when there is none, or none that can stand. */
  #said(field: SaidField, record: ClaimRecord): Said[SaidField["name"]] {
    switch (field.shape) {
      case "choice":
        return this.#report.oneOf(record[field.key], field.key, field.values, field.usual);
      case "date":
        return this.#report.date(record[field.key]);
      case "end":
        if (record[field.key]?.value === "unknown") return "unknown";
        return this.#report.date(record[field.key]);
      case "qualifiers":
        return each(record[field.key], (entry) => this.#qualifier(entry));
      case "speakers":
        return each(record[field.key], (speaker) => this.#speaker(speaker));
      case "text":
        return record[field.key]?.value;
    }
  }

  #checkPeriod(since: Text, until: Text): void {
    const first = this.#report.dates.read(since.value);
    const last = this.#report.dates.read(until.value);
    if (typeof first !== "string" && typeof last !== "string" && first.min > last.max) {
      this.#report.add(reversedDates(since, until));
    }
  }

  #speaker(speaker: Text): string {
    const id = this.#resolve(speaker.value);
    if (id !== undefined) return id;
    if (/^[\p{L}\p{N}._:-]+$/u.test(speaker.value)) {
      this.#report.add(unknownSpeaker(speaker, this.#near(speaker)));
    }
    return speaker.value;
  }

  #near(id: Text): string[] {
    return this.#report.near(id, this.#things.entities);
  }

  #resolve(id: string): string | undefined {
    if (this.#things.entities.has(id)) return id;
    return this.#things.redirects.get(id);
  }

  #entity(id: Text, role: "subject" | "object"): string | undefined {
    const resolved = this.#resolve(id.value);
    if (resolved === undefined) {
      this.#report.add(unknownEntity(id, this.#near(id), role));
    }
    return resolved;
  }

  #literal(
    text: Text,
    owner: string,
    type: LiteralType,
    unit: string | undefined,
  ): Literal | undefined {
    const result = readLiteral(text.value, type, unit, this.#report.dates);
    if (isLiteral(result)) return result;
    this.#report.add(badLiteral(text, owner, result));
    return undefined;
  }

  #qualifier({ key, value }: TextEntry): Qualifier | undefined {
    const { qualifiers, closed } = this.#schema;
    let type = qualifiers.get(key.value);
    if (!type) {
      if (closed.has("qualifiers")) {
        const suggestions = this.#report.near(key, qualifiers);
        this.#report.add(unknownName("GW0306", "qualifier", "qualifiers", key, suggestions));
        return undefined;
      }
      type = openQualifier(key.value);
      qualifiers.set(key.value, type);
    }
    const literal = this.#literal(value, type.id, type.type, type.unit);
    return literal && { name: type.id, value: literal };
  }

  #citation(record: CitationRecord): Citation | undefined {
    const { source } = record;
    if (!this.#sources.has(source.value)) {
      this.#report.add(unknownSource(source, this.#report.near(source, this.#sources)));
      return undefined;
    }
    const cited = withFields<Omit<Citation, "range">, WrittenCitationField>(
      WRITTEN_CITATION_FIELDS,
      (field) => {
        if (field.shape === "words") return record[field.name];
        if (field.shape !== "choice") return record[field.name]?.value;
        return this.#report.oneOf(record[field.name], field.name, field.values, field.usual);
      },
    );
    return { range: record.range, ...cited };
  }
}

/** What facts and relations have in common. */
type Common = Pick<Fact, "range" | "partial"> & LinkedClaimFields;

type WrittenCitationField = (typeof WRITTEN_CITATION_FIELDS)[number];
type Said = Omit<LinkedClaimFields, "citations">;
type SaidField = Exclude<ClaimField, { readonly shape: "citations" }>;

/** The fields of a claim that have to be understood for anyone to know what it says. */
const SAID = CLAIM_FIELD_LIST.filter((field): field is SaidField => field.shape !== "citations");

/** None of its citations names a source: said of each, not again as a claim that cites nothing. */
function isMiscited(
  record: ClaimRecord,
  claim: { readonly citations: readonly Citation[] },
): boolean {
  return record.cite.length > 0 && claim.citations.length === 0;
}

const NONE: readonly never[] = Object.freeze([]);

/** What becomes of each item, without those that become nothing; no longer than need be. */
function each<T, U>(items: readonly T[], become: (item: T) => U | undefined): readonly U[] {
  if (items.length === 0) return NONE;
  const all = items.map(become);
  return all.every((item) => item !== undefined) ? all : all.filter((item) => item !== undefined);
}
