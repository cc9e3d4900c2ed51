import { help } from "./words.ts";
import type { ComponentChildren } from "preact";
import { CITATION_STATES } from "../../src/model/proof.ts";
import { TONES } from "../graph/line-kind.ts";
import { STATES } from "../claims/states.ts";
import { claims } from "../claims/words.ts";
import { useLanguage, useWords } from "../ui/context.ts";
import { Icon } from "../ui/icons.tsx";
import { LineKey } from "../scene/samples.tsx";

/** The text of the help sheet, in two columns where there is room. */
export function HelpText() {
  const words = useWords(help);
  const { toneHelp, tones } = useWords(claims);
  const language = useLanguage();
  const lines = TONES.map((tone) => ({
    term: (
      <>
        <LineKey kind={tone} />
        {tones[tone]}
      </>
    ),
    text: toneHelp[tone],
  }));
  const states = CITATION_STATES.map((state) => {
    const { icon, tone, [language]: said } = STATES[state];
    const term = (
      <span class={`state inline-row is-${tone}`}>
        <Icon name={icon} />
        {said.name}
      </span>
    );
    return { term, text: said.help };
  });
  return (
    <>
      <div class="help-column">
        <Section title={words.picture}>
          <ul class="help-picture">
            <Sign text={words.colour}>
              <circle class="mark-one" cx="12" cy="12" r="9" />
              <circle class="mark-two" cx="33" cy="12" r="5" />
            </Sign>
            <Sign text={words.line}>
              <path stroke-width="1.5" d="M2 6h38M36 3l5 3-5 3" />
              <path stroke-width="4" d="M2 18h40" />
            </Sign>
            <Sign text={words.ring}>
              <circle class="mark-one" cx="12" cy="12" r="6" />
              <circle class="help-ring" stroke-width="2" cx="12" cy="12" r="9.5" />
              <circle class="mark-two" cx="33" cy="12" r="5" />
              <circle class="help-pin" cx="33" cy="12" r="8" />
            </Sign>
          </ul>
        </Section>
        <Terms name="lines" title={words.lines} terms={lines} />
        <Terms name="states" title={words.states} terms={states} />
      </div>
      <div class="help-column">
        <Section title={words.keys}>
          <Keys />
        </Section>
        <Terms
          name="doing"
          title={words.doing}
          terms={Object.values(words.acts).map(([term, text = ""]) => ({ term, text }))}
        />
      </div>
    </>
  );
}

function Section(props: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section>
      <h3>{props.title}</h3>
      {props.children}
    </section>
  );
}

/** A section that explains one term a line. */
function Terms(props: {
  readonly name: "doing" | "lines" | "states";
  readonly title: string;
  readonly terms: readonly { readonly term: ComponentChildren; readonly text: string }[];
}) {
  return (
    <Section title={props.title}>
      <dl class={`help-terms help-${props.name}`}>
        {props.terms.map(({ term, text }) => (
          <div key={text}>
            <dt class="row">{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Sign(props: { readonly text: string; readonly children: ComponentChildren }) {
  return (
    <li>
      <svg viewBox="0 0 44 24" width="44" height="24" aria-hidden="true">
        {props.children}
      </svg>
      {props.text}
    </li>
  );
}

function Keys() {
  const words = useWords(help);
  return (
    <table class="help-keys">
      <tbody>
        {KEYS.map(([does, keys, joined]) => (
          <tr key={does}>
            <th scope="row">
              {keys.split(" ").map((key, index) => (
                <span key={index}>
                  {index > 0 && joined && (
                    <span class="help-joined">{joined === "to" ? words.to : joined}</span>
                  )}
                  <kbd>
                    <Key name={key} />
                  </kbd>
                </span>
              ))}
            </th>
            <td>{words.does[does]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Every key of the viewer, in the order of the help sheet; several are alternatives, a range, or pressed at once. */
const KEYS: readonly (readonly [
  does: keyof (typeof help)["en"]["does"],
  keys: string,
  joined?: "to" | "+",
])[] = [
  ["search", "/"],
  ["choose", "↑ ↓ Enter"],
  ["steps", "1 9", "to"],
  ["all", "0"],
  ["pan", "← ↑ ↓ →"],
  ["closer", "+ −"],
  ["passages", "N P"],
  ["undo", "Ctrl Z", "+"],
  ["redo", "Ctrl Shift Z", "+"],
  ["escape", "Esc"],
  ["help", "?"],
];

/** Arrows are drawn, for not every font has them: each is the one to the right, turned by so many degrees. */
const ARROWS: ReadonlyMap<string, number> = new Map([
  ["←", 180],
  ["↑", -90],
  ["→", 0],
  ["↓", 90],
]);

function Key({ name }: { readonly name: string }) {
  const angle = ARROWS.get(name);
  if (angle === undefined) return <>{name}</>;
  return (
    <span class="help-arrow" style={{ "--turn": `${angle}deg` }}>
      <Icon name="arrow-right" />
      <span class="visually-hidden">{name}</span>
    </span>
  );
}
