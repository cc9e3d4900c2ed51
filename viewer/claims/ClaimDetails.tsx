import { CLAIM_FIELD_LIST } from "../../src/model/claim-fields.ts";
import type { LiteralAttributes } from "../../src/model/graph-file.ts";
import type { ClaimDetails as Details, Speaker } from "../../src/query/index.ts";
import { timeWords } from "../ui/format/date.ts";
import { formatLiteral } from "../ui/format/literal.ts";
import { TONE_OF } from "../graph/line-kind.ts";
import { claims } from "./words.ts";
import { useNames, useStore } from "../view/page.ts";
import { useLanguage, useWords } from "../ui/context.ts";
import { Button, OutLink } from "../ui/Button.tsx";

/** What facts and relations carry alike: how firmly, by whom, when, in what respect, and a note. */
export function ClaimDetails({ claim }: { readonly claim: Details }) {
  const time = timeWords(claim, useLanguage());
  const names = useNames();
  const { choices, colon, statuses, statusHelp } = useWords(claims);
  const chosen = CHOICES.flatMap(({ name }) => {
    const words = new Map(Object.entries(choices[name])).get(claim[name] ?? "");
    return words === undefined ? [] : [{ name, words }];
  });
  const plain = claim.status === "asserted" && claim.by === undefined;
  const bare = plain && time === undefined && chosen.length === 0 && claim.qualifiers === undefined;
  return (
    <>
      {!bare && (
        <p class="details">
          {!plain && (
            <span class="who">
              {claim.status !== "asserted" && (
                <span class={`status is-${TONE_OF[claim.status]}`} title={statusHelp[claim.status]}>
                  {statuses[claim.status]}
                </span>
              )}
              {claim.by !== undefined && <Speakers by={claim.by} />}
            </span>
          )}
          {time !== undefined && <span>{time}</span>}
          {claim.qualifiers?.map((qualifier) => (
            <span key={`${qualifier.name} ${qualifier.value.text}`} class="qualifier">
              <span class="qualifier-name">{`${names.qualifier(qualifier.name)}${colon}`}</span>
              <Value value={qualifier.value} />
            </span>
          ))}
          {chosen.map(({ name, words }) => (
            <span key={name} class={name}>
              {words}
            </span>
          ))}
        </p>
      )}
      {TEXTS.map(
        ({ name }) =>
          claim[name] !== undefined && (
            <p key={name} class="note">
              {claim[name]}
            </p>
          ),
      )}
    </>
  );
}

/** What is chosen beside the status, which has a sign of its own. */
const CHOICES = CLAIM_FIELD_LIST.filter(
  (field) => field.shape === "choice" && field.name !== "status",
);
const TEXTS = CLAIM_FIELD_LIST.filter((field) => field.shape === "text");

/** A value as people read it; addresses open in a new tab. */
export function Value({ value }: { readonly value: LiteralAttributes }) {
  const { text, about, href } = formatLiteral(value, useLanguage());
  return (
    <>
      {href === undefined ? <span>{text}</span> : <OutLink href={href}>{text}</OutLink>}
      {about !== undefined && <span class="about">{about}</span>}
    </>
  );
}

function Speakers({ by }: { readonly by: readonly Speaker[] }) {
  const store = useStore();
  const names = useNames();
  const words = useWords(claims);
  return (
    <span class="speakers">
      {words.by}
      {by.map(({ id, label }, index) => (
        <span key={id ?? label}>
          {index > 0 && (index === by.length - 1 ? words.and : words.comma)}
          {id === undefined ? (
            <span>{label}</span>
          ) : (
            <Button class="entity-link" onClick={() => store.select({ kind: "node", id }, "panel")}>
              <span>{names.entity(id)}</span>
            </Button>
          )}
        </span>
      ))}
    </span>
  );
}
