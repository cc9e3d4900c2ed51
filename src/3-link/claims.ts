import { CITATION_FIELDS, CLAIM_FIELDS } from "../model/claim-fields.ts";
import type { Check, Citation, Fact, Literal, LiteralType } from "../model/linked.ts";
import type { Qualifier, Relation } from "../model/linked.ts";
import { each, present, whole } from "../model/present.ts";
import type { Text } from "../model/range.ts";
import type { CheckRecord, CitationRecord, ClaimRecord, TextEntry } from "../model/records.ts";
import type { Assumptions } from "./assumptions.ts";
import { atWithPeriod, badLiteral } from "./claim-messages.ts";
import type { Definitions } from "./definitions.ts";
import { isLiteral, readLiteral } from "./literals.ts";
import { meaningOf } from "./open-names.ts";
import { Predicates } from "./predicates.ts";
import type { Report } from "./report.ts";

/** Resolves claims one at a time against what is defined. */
export class ClaimLinker {
  readonly #defined: Definitions;
  readonly #predicates: Predicates;
  readonly #report: Report;
  readonly #assumed: Assumptions | undefined;
  /** Whether the ends of the relation at hand are defined. */
  #isCertain = true;
  /** Citations of claims that could not stand. */
  readonly unlinked: Citation[] = [];

  /**
   * @param assumed takes ids that nothing defines yet; without it, everything is defined, and they are reported
   */
  constructor(defined: Definitions, report: Report, assumed: Assumptions | undefined) {
    this.#defined = defined;
    this.#predicates = new Predicates(defined.schema, defined.index, report);
    this.#report = report;
    this.#assumed = assumed;
  }

  /** Undefined, with diagnostics, when the claim cannot stand. */
  fact(subject: string, record: ClaimRecord): Fact | undefined {
    const common = this.#common(record);
    const property = this.#predicates.property(record.predicate, subject);
    const value =
      property && this.#literal(record.object, property.id, property.type, property.unit);
    if (!property || !value || isMiscited(record, common)) return this.#dropped(common.citations);
    return whole<Fact>({
      kind: "fact",
      subject,
      property: property.id,
      value,
      range: common.range,
      status: common.status,
      by: common.by,
      at: common.at,
      since: common.since,
      until: common.until,
      rank: common.rank,
      note: common.note,
      qualifiers: common.qualifiers,
      partial: common.partial,
      checked: common.checked,
      citations: common.citations,
    });
  }

  /**
   * @param subject the entity the claim stands in; left out for the flat form, which names its own
   * @returns undefined, with diagnostics, when the claim cannot stand
   */
  relation(record: ClaimRecord, subject?: string): Relation | undefined {
    const common = this.#common(record);
    const direct = this.#predicates.relation(record.predicate);
    if (direct === "property") return this.#dropped(common.citations);
    this.#isCertain = true;
    const here = record.subject ? this.#entity(record.subject) : subject;
    const there = this.#entity(record.object);
    if (!direct || here === undefined || there === undefined || isMiscited(record, common)) {
      return this.#dropped(common.citations);
    }
    const { type, inverted } = direct;
    const turned = inverted || (type.symmetric && there < here);
    const [from, to] = turned ? [there, here] : [here, there];
    if (this.#isCertain) this.#predicates.checkEnds(record, type, turned, from, to);
    const { inverse, symmetric } = type;
    const relation = whole<Relation>({
      kind: "relation",
      // Parallel ones are told apart when all are known.
      key: [from, type.id, to].join("|"),
      from,
      type: type.id,
      to,
      inverse,
      symmetric,
      range: common.range,
      status: common.status,
      by: common.by,
      at: common.at,
      since: common.since,
      until: common.until,
      rank: common.rank,
      note: common.note,
      qualifiers: common.qualifiers,
      partial: common.partial,
      checked: common.checked,
      citations: common.citations,
    });
    if (!this.#isCertain) this.#assumed?.relations.push(relation);
    return relation;
  }

  #dropped(citations: readonly Citation[]): undefined {
    for (const citation of citations) this.unlinked.push(citation);
  }

  /** What facts and relations have in common. */
  #common(record: ClaimRecord) {
    const report = this.#report;
    const { at, since, until } = record;
    const other = since ?? until;
    if (at && other) report.add(atWithPeriod(at, other));
    const before = report.errors;
    return {
      range: record.range,
      status: this.#choice(CLAIM_FIELDS.status, "status", record.status),
      by: each(record.by, (speaker) => this.#speaker(speaker)),
      at: report.date(at),
      since: report.date(since),
      until: report.end(since, until),
      rank: this.#choice(CLAIM_FIELDS.rank, "rank", record.rank),
      note: record.note?.value,
      qualifiers: each(record.with, (entry) => this.#qualifier(entry)),
      // After what may be refused, before the citations, each of which is reported by itself.
      partial: report.errors === before ? undefined : (true as const),
      citations: each(record.cite, (citation) => this.#citation(citation)),
      checked: record.checked && this.#check(record.checked),
    };
  }

  #check({ by, at, reason, of }: CheckRecord): Check {
    return present({
      by: by?.value,
      at: this.#report.date(at),
      reason: reason?.value,
      of: of?.value,
    });
  }

  #choice<V extends string>(
    { values, usual }: { readonly values: readonly V[]; readonly usual: V },
    key: string,
    text: Text | undefined,
  ): V {
    return this.#report.oneOf(text, key, values, usual);
  }

  #speaker(speaker: Text): string {
    const id = this.#resolve(speaker.value);
    if (id !== undefined) return id;
    if (/^[\p{L}\p{N}._:-]+$/u.test(speaker.value)) {
      if (this.#assumed) this.#assumed.ids.add(speaker.value);
      else this.#report.lacks("speakers", speaker);
    }
    return speaker.value;
  }

  #resolve(id: string): string | undefined {
    const { entities, redirects } = this.#defined.index;
    return entities.has(id) ? id : redirects.get(id);
  }

  #entity(id: Text): string | undefined {
    const resolved = this.#resolve(id.value);
    if (resolved !== undefined) return resolved;
    if (!this.#assumed) return this.#report.lacks("entities", id);
    this.#isCertain = false;
    this.#assumed.ids.add(id.value);
    return id.value;
  }

  #meant(id: Text): string {
    const resolved = this.#resolve(id.value);
    if (resolved !== undefined) return resolved;
    if (this.#assumed) this.#assumed.ids.add(id.value);
    else this.#report.lacks("entities", id);
    return id.value;
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
    const type = meaningOf(this.#defined.schema, "qualifiers", key.value);
    if (!type) return this.#report.lacks("qualifiers", key);
    const literal = this.#literal(value, type.id, type.type, type.unit);
    return literal && { name: type.id, value: literal };
  }

  #citation(record: CitationRecord): Citation | undefined {
    const { source } = record;
    const known = this.#defined.sources.get(source.value);
    if (!known) return this.#report.lacks("sources", source);
    return whole<Citation>({
      range: record.range,
      source: known.id,
      quote: record.quote,
      prefix: record.prefix,
      suffix: record.suffix,
      page: record.page?.value,
      stance: this.#choice(CITATION_FIELDS.stance, "stance", record.stance),
      span: this.#choice(CITATION_FIELDS.span, "span", record.span),
      means: record.means?.map(({ key, value }) => ({
        entity: this.#meant(key),
        words: value.value,
      })),
      note: record.note?.value,
    });
  }
}

/** None of its citations names a source: said of each, not again as a claim that cites nothing. */
function isMiscited(
  record: ClaimRecord,
  claim: { readonly citations: readonly Citation[] },
): boolean {
  return record.cite.length > 0 && claim.citations.length === 0;
}
