/** @typedef {import("../../dist/model/linked.js").Claim} Claim */
/** @typedef {import("../../dist/model/linked.js").LinkedGraph} LinkedGraph */
/** @typedef {(below: number) => number} Random */

/**
 * A way of making claims wrong: which facets should tell, what to reach (percent found, percent of sound claims
 * listed at most; which claims can be listed so; undefined where nothing can be asked without a judge), and a wrong claim in place of a sound one;
 * undefined for claims that cannot be made wrong so.
 *
 * @typedef {{ name: string, facets: readonly string[], found?: number, flagged?: number,
 *   concerns: (claim: Claim) => boolean, corrupt: (claim: Claim, random: Random) => Claim | undefined }} Corruption
 */

/** What a status means that leaves words in the sentence. */
const STATUSES = /** @type {const} */ (["alleged", "disputed", "denied", "forecast", "planned"]);

/**
 * @param {LinkedGraph} graph
 * @param {import("../../dist/model/proof.js").Proofs} proofs
 * @param {ReadonlyMap<string, import("../../dist/model/source-text.js").SourceText>} texts
 * @returns {Corruption[]}
 */
export function corruptions(graph, proofs, texts) {
  const all = [...graph.facts, ...graph.relations];
  const audited = all.filter(({ citations }) =>
    citations.some((citation) => citation.stance === "supports" && proofs.at(citation)?.passage),
  );
  const places = placesOf(audited, proofs, graph, texts);
  const speakers = [...new Set(audited.flatMap(({ by }) => by))];
  /** @type {<T>(items: readonly T[], random: Random) => T | undefined} */
  const pick = (items, random) => items[random(items.length)];

  /** @type {(claim: Claim, random: Random, far: boolean) => Claim | undefined} */
  const otherEnd = (claim, random, far) => {
    if (!has(audited, claim)) return undefined;
    const ends = claim.kind === "fact" ? [claim.subject] : [claim.from, claim.to];
    const wrong = pick(ends, random) ?? "";
    const { type } = graph.entities.get(wrong) ?? {};
    const here = places.paragraphsOf(claim);
    const others = [...graph.entities.values()].filter(
      (entity) =>
        entity.type === type && !ends.includes(entity.id) && places.isIn(entity.id, here) !== far,
    );
    const other = pick(others, random)?.id;
    if (other === undefined) return undefined;
    if (claim.kind === "fact") return { ...claim, subject: other };
    return claim.from === wrong ? { ...claim, from: other } : { ...claim, to: other };
  };

  return [
    {
      name: "digit changed",
      facets: ["value"],
      found: 95,
      flagged: 2,
      concerns: (claim) => claim.kind === "relation" || claim.value.type !== "text",
      corrupt: (claim, random) => {
        if (!has(audited, claim) || claim.kind !== "fact" || claim.value.number === undefined)
          return undefined;
        const digits = Array.from(String(claim.value.number));
        const at = random(digits.length);
        if (!/\d/.test(digits[at] ?? "")) return undefined;
        digits[at] = String((Number(digits[at]) + 1 + random(8)) % 10);
        const number = Number(digits.join(""));
        return { ...claim, value: { ...claim.value, number, text: String(number) } };
      },
    },
    {
      name: "date changed",
      facets: ["date"],
      found: 90,
      flagged: 5,
      concerns: () => true,
      corrupt: (claim, random) => {
        const key = /** @type {const} */ (["at", "since", "until"]).find((name) => claim[name]);
        const date = key && claim[key];
        if (!has(audited, claim) || !key || !date || !/^\d{4}/.test(date)) return undefined;
        const month = /^\d{4}-(\d\d)(?=$|-)/.exec(date)?.[1];
        if (month !== undefined && random(2) === 0) {
          const other = String(((Number(month) + 1 + random(9)) % 12) + 1).padStart(2, "0");
          return { ...claim, [key]: `${date.slice(0, 5)}${other}${date.slice(7)}` };
        }
        const year = Number(date.slice(0, 4)) + (random(2) === 0 ? 1 : -1) * (1 + random(9));
        return { ...claim, [key]: `${year}${date.slice(4)}` };
      },
    },
    {
      name: "speaker changed",
      facets: ["speaker"],
      found: 90,
      flagged: 5,
      concerns: () => true,
      corrupt: (claim, random) => {
        const here = places.paragraphsOf(claim);
        const others = speakers.filter(
          (id) => !claim.by.includes(id) && !places.isIn(id, here) && graph.entities.has(id),
        );
        const other = pick(others, random);
        if (!has(audited, claim) || claim.by.length === 0 || other === undefined) return undefined;
        return { ...claim, by: [other] };
      },
    },
    {
      name: "text value changed",
      facets: ["value"],
      found: 90,
      flagged: 5,
      concerns: (claim) => claim.kind === "fact" && claim.value.type === "text",
      corrupt: (claim, random) => {
        if (!has(audited, claim) || claim.kind !== "fact" || claim.value.type !== "text")
          return undefined;
        const others = graph.facts.filter(
          ({ value, subject }) => value.type === "text" && subject !== claim.subject,
        );
        const value = pick(others, random)?.value;
        return value && { ...claim, value };
      },
    },
    {
      name: "another end of the same type",
      facets: ["ends"],
      found: 85,
      flagged: 5,
      concerns: () => true,
      corrupt: (claim, random) => otherEnd(claim, random, true),
    },
    {
      name: "quote from elsewhere",
      facets: ["ends"],
      found: 85,
      flagged: 5,
      concerns: () => true,
      corrupt: (claim, random) => {
        if (!has(audited, claim)) return undefined;
        const ends = claim.kind === "fact" ? [claim.subject] : [claim.from, claim.to];
        const others = audited.filter((other) => {
          const there = places.paragraphsOf(other);
          return !ends.every((id) => places.isIn(id, there));
        });
        const citations = pick(others, random)?.citations;
        return citations && { ...claim, citations };
      },
    },
    {
      name: "status without a cue",
      facets: ["status"],
      found: 85,
      flagged: 5,
      concerns: () => true,
      corrupt: (claim, random) => {
        if (!has(audited, claim) || claim.status !== "asserted") return undefined;
        return { ...claim, status: pick(STATUSES, random) ?? "alleged" };
      },
    },
    {
      name: "another end, of the same paragraph",
      facets: ["ends"],
      concerns: () => true,
      corrupt: (claim, random) => otherEnd(claim, random, false),
    },
    {
      name: "direction turned",
      facets: ["ends"],
      concerns: () => true,
      corrupt: (claim) =>
        has(audited, claim) && claim.kind === "relation" && !claim.symmetric
          ? { ...claim, from: claim.to, to: claim.from }
          : undefined,
    },
  ];
}

/**
 * @param {readonly Claim[]} claims
 * @param {Claim} claim
 */
function has(claims, claim) {
  return claims.includes(claim);
}

/**
 * In which paragraphs an entity is named, letter for letter, or has claims: where it cannot be told by reading
 * alone whether it is meant.
 *
 * @param {readonly Claim[]} claims
 * @param {import("../../dist/model/proof.js").Proofs} proofs
 * @param {LinkedGraph} graph
 * @param {ReadonlyMap<string, import("../../dist/model/source-text.js").SourceText>} texts
 */
function placesOf(claims, proofs, graph, texts) {
  /** @type {(claim: Claim) => string[]} */
  const paragraphsOf = ({ citations }) =>
    citations.map((citation) => `${citation.source} ${proofs.at(citation)?.passage?.paragraph}`);
  /** @type {Map<string, Set<string>>} */
  const known = new Map([...graph.entities.keys()].map((id) => [id, new Set()]));
  for (const claim of claims) {
    const ends = claim.kind === "fact" ? [claim.subject] : [claim.from, claim.to];
    for (const id of [...ends, ...claim.by]) {
      for (const place of paragraphsOf(claim)) known.get(id)?.add(place);
    }
  }
  for (const [source, { text }] of texts) {
    const paragraphs = text.split("\n").filter((line) => line.trim() !== "");
    for (const [index, paragraph] of paragraphs.entries()) {
      for (const { id, name, names, aliases } of graph.entities.values()) {
        const named = [name, ...Object.values(names), ...aliases].some((each) =>
          paragraph.includes(each),
        );
        if (named) known.get(id)?.add(`${source} ${index + 1}`);
      }
    }
  }
  return {
    paragraphsOf,
    /** @type {(id: string, paragraphs: readonly string[]) => boolean} */
    isIn: (id, paragraphs) => paragraphs.some((place) => known.get(id)?.has(place) === true),
  };
}
