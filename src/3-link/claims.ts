import { CITATION_FIELDS, CLAIM_FIELDS } from "../model/claim-fields.ts";
import {
  type Check,
  type Citation,
  type Fact,
  type Literal,
  type LiteralType,
  type Qualifier,
  type Relation,
  type Source,
} from "../model/linked.ts";
import type { CheckRecord, CitationRecord, ClaimRecord, TextEntry } from "../model/records.ts";
import type { Text } from "../model/range.ts";
import type { Assumptions } from "./assumptions.ts";
import type { Definitions } from "./definitions.ts";
import type { EntityIndex } from "./entities.ts";
import { openQualifier } from "./open-names.ts";
import { Predicates } from "./predicates.ts";
import { isLiteral, readLiteral } from "./literals.ts";
import { type UnknownEnd, unknownName, unknownSource } from "./messages.ts";
import { atWithPeriod, badLiteral, unknownSpeaker } from "./claim-messages.ts";
import { each, present, whole } from "../model/present.ts";
import type { Report } from "./report.ts";
import type { LinkedSchema } from "./schema.ts";

/** Resolves claims one at a time against what is defined. */
export class ClaimLinker {
  readonly #schema: LinkedSchema;
  readonly #predicates: Predicates;
  readonly #index: EntityIndex;
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #report: Report;
  readonly #assumed: Assumptions | undefined;
  /** Whether the ends of the relation at hand are defined. */
  #isCertain = true;
  /** Citations of claims that could not stand. */
  readonly unlinked: Citation[] = [];
  /** Ids of no entity: they are told when the names of all are known. */
  readonly unknown: UnknownEnd[] = [];

  /**
   * @param assumed takes ids that nothing defines yet; without it, everything is defined, and they are reported
   */
  constructor(
    { schema, index, sources }: Definitions,
    report: Report,
    assumed: Assumptions | undefined,
  ) {
    this.#schema = schema;
    this.#predicates = new Predicates(schema, index, report);
    this.#index = index;
    this.#sources = sources;
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
   * @param subject the entity the claim stands in; the flat form names its own
   * @returns undefined, with diagnostics, when the claim cannot stand
   */
  relation(subject: Text, record: ClaimRecord): Relation | undefined {
    const common = this.#common(record);
    const direct = this.#predicates.relation(record.predicate);
    if (direct === "property") return this.#dropped(common.citations);
    this.#isCertain = true;
    const here = this.#entity(subject, "subject");
    const there = this.#entity(record.object, "object");
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
      else this.#report.add(unknownSpeaker(speaker, this.#near(speaker)));
    }
    return speaker.value;
  }

  #near(id: Text): string[] {
    return this.#report.near(id, this.#index.entities);
  }

  #resolve(id: string): string | undefined {
    if (this.#index.entities.has(id)) return id;
    return this.#index.redirects.get(id);
  }

  #entity(id: Text, role: "subject" | "object"): string | undefined {
    const resolved = this.#resolve(id.value);
    if (resolved !== undefined) return resolved;
    if (!this.#assumed) {
      this.unknown.push({ id, role });
      return undefined;
    }
    this.#isCertain = false;
    this.#assumed.ids.add(id.value);
    return id.value;
  }

  #meant(id: Text): string {
    const resolved = this.#resolve(id.value);
    if (resolved !== undefined) return resolved;
    if (this.#assumed) this.#assumed.ids.add(id.value);
    else this.unknown.push({ id, role: "means" });
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
    const known = this.#sources.get(source.value);
    if (!known) {
      this.#report.add(unknownSource(source, this.#report.near(source, this.#sources)));
      return undefined;
    }
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
