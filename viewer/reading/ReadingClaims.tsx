import type { ClaimResult } from "../../src/query/index.ts";
import { overlaps, type PassageClaim, type PlacedPassage } from "./passages.ts";
import { claims as claimPhrases, sources } from "../claims/words.ts";
import { reading } from "./words.ts";
import { ClaimDetails } from "../claims/ClaimDetails.tsx";
import { ClaimLine } from "../claims/ClaimLine.tsx";
import { useWords } from "../ui/context.ts";
import { usePages } from "../ui/Panel.tsx";

/** Rows shown at first, and added by each press of the button. */
const ROWS = 40;

/** What rests on the passage that is open, and on those that share words with it. */
export function ReadingClaims(props: {
  readonly passages: readonly PlacedPassage[];
  readonly current: number | undefined;
  /** Whether a passage was asked for, be it in the text or not. */
  readonly asked: boolean;
}) {
  const words = useWords(reading);
  const { paragraph } = useWords(sources);
  const { passages, current, asked } = props;
  const open = current === undefined ? undefined : passages[current];
  if (open === undefined) {
    const idle = passages.length === 0 ? words.nothing : words.hint;
    return (
      <section class="reading-claims scroll" aria-label={words.claimsOn}>
        <p class="section-note quiet">{asked ? words.notHere : idle}</p>
      </section>
    );
  }
  const around = passages
    .filter((each) => each !== open && overlaps(each.at, open.at))
    .flatMap(({ claims }) => claims);
  const place = open.paragraph === undefined ? "" : `${paragraph(open.paragraph)} · `;
  return (
    <section
      key={`${open.at.start}-${open.at.end}`}
      class="reading-claims scroll"
      aria-label={words.claimsOn}
      tabIndex={0}
    >
      <h3>{`${place}${words.rests(open.claims.length)}`}</h3>
      <Claims claims={open.claims} />
      {around.length > 0 && <h3>{words.overlapping}</h3>}
      {around.length > 0 && <Claims claims={around} />}
    </section>
  );
}

function Claims({ claims }: { readonly claims: readonly PassageClaim[] }) {
  const { stances } = useWords(claimPhrases);
  const { shown, more } = usePages(claims, ROWS);
  return (
    <>
      <ul>
        {shown.map(({ claim, citation }, index) => (
          <li key={`${index} ${nameOf(claim)}`} class="relation">
            <ClaimLine claim={claim} />
            {stances[citation.stance] !== undefined && (
              <span class={`stance is-${citation.stance}`}>{stances[citation.stance]}</span>
            )}
            <ClaimDetails claim={claim} />
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}

function nameOf(claim: ClaimResult): string {
  return claim.claim === "relation" ? claim.key : `${claim.subject.id} ${claim.property}`;
}
