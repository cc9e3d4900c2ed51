import { ClaimDetails } from "../claims/ClaimDetails.tsx";
import { ClaimLine } from "../claims/ClaimLine.tsx";
import { claims as claimPhrases, sources } from "../claims/words.ts";
import { useWords } from "../ui/context.ts";
import { usePages } from "../ui/Panel.tsx";
import { overlaps, type PassageClaim, type PlacedPassage } from "./passages.ts";
import { reading } from "./words.ts";

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
  const idle = passages.length === 0 ? words.nothing : words.hint;
  const around = passages
    .filter((each) => open && each !== open && overlaps(each.at, open.at))
    .flatMap(({ claims }) => claims);
  const place = open?.paragraph === undefined ? "" : `${paragraph(open.paragraph)} · `;
  return (
    <section
      key={open && `${open.at.start}-${open.at.end}`}
      class="reading-claims scroll"
      aria-label={words.claimsOn}
      tabIndex={open && 0}
    >
      {open ? (
        <Claims title={`${place}${words.rests(open.claims.length)}`} claims={open.claims} />
      ) : (
        <p class="section-note quiet">{asked ? words.notHere : idle}</p>
      )}
      {around.length > 0 && <Claims title={words.overlapping} claims={around} />}
    </section>
  );
}

function Claims(props: { readonly title: string; readonly claims: readonly PassageClaim[] }) {
  const { stances } = useWords(claimPhrases);
  const { shown, more } = usePages(props.claims, ROWS);
  return (
    <>
      <h3>{props.title}</h3>
      <ul>
        {shown.map(({ claim, citation: { stance } }, index) => (
          <li key={index} class="relation">
            <ClaimLine claim={claim} />
            {stances[stance] !== undefined && (
              <span class={`stance is-${stance}`}>{stances[stance]}</span>
            )}
            <ClaimDetails claim={claim} />
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
