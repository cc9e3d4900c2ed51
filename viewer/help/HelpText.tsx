import { help } from "./words.ts";
import type { ComponentChildren } from "preact";
import { CITATION_STATES } from "../../src/model/proof.ts";
import { TONES } from "../graph/status.ts";
import { STATES } from "../claims/states.ts";
import { claims } from "../claims/words.ts";
import { useLanguage, useWords } from "../ui/context.ts";
import { Icon } from "../ui/icons.tsx";
import { LineKey } from "../ui/samples.tsx";

/** The text of the help sheet, in two columns where there is room. */
export function HelpText() {
  const words = useWords(help);
  return (
    <>
      <div class="help-column">
        <Picture />
        <Section title={words.lines}>
          <Lines />
        </Section>
        <Section title={words.states}>
          <States />
        </Section>
      </div>
      <div class="help-column">
        <Section title={words.keys}>
          <Keys />
        </Section>
        <Section title={words.doing}>
          <dl class="help-doing">
            {[words.click, words.nothing, words.drag, words.zoom, words.legend, words.time].map(
              ([what, does]) => (
                <div key={what}>
                  <dt>{what}</dt>
                  <dd>{does}</dd>
                </div>
              ),
            )}
          </dl>
        </Section>
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

function Picture() {
  const words = useWords(help);
  return (
    <Section title={words.picture}>
      <ul class="help-picture">
        <li>
          <svg viewBox="0 0 44 24" width="44" height="24" aria-hidden="true">
            <circle class="help-disc" cx="12" cy="12" r="9" />
            <circle class="help-disc is-other" cx="33" cy="12" r="5" />
          </svg>
          {words.colour}
        </li>
        <li>
          <svg viewBox="0 0 44 24" width="44" height="24" aria-hidden="true">
            <path class="help-line" d="M2 6h38M36 3l5 3-5 3" />
            <path class="help-line is-wide" d="M2 18h40" />
          </svg>
          {words.line}
        </li>
        <li>
          <svg viewBox="0 0 44 24" width="44" height="24" aria-hidden="true">
            <circle class="help-disc" cx="12" cy="12" r="6" />
            <circle class="help-ring" cx="12" cy="12" r="9.5" />
            <circle class="help-disc is-other" cx="33" cy="12" r="5" />
            <circle class="help-pin" cx="33" cy="12" r="8" />
          </svg>
          {words.ring}
        </li>
      </ul>
    </Section>
  );
}

function Lines() {
  const words = useWords(claims);
  return (
    <dl class="help-lines">
      {TONES.map((tone) => (
        <div key={tone}>
          <dt>
            <LineKey kind={tone} />
            {words.tones[tone]}
          </dt>
          <dd>{words.toneHelp[tone]}</dd>
        </div>
      ))}
    </dl>
  );
}

function States() {
  const language = useLanguage();
  return (
    <dl class="help-states">
      {CITATION_STATES.map((state) => {
        const { icon, tone, [language]: words } = STATES[state];
        return (
          <div key={state}>
            <dt>
              <span class={`state inline-row is-${tone}`}>
                <Icon name={icon} />
                {words.name}
              </span>
            </dt>
            <dd>{words.help}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function Keys() {
  const words = useWords(help);
  return (
    <table class="help-keys">
      <tbody>
        {KEYS.map(({ does, joined, keys }) => (
          <tr key={does}>
            <th scope="row">
              {keys.map((key, index) => (
                <span key={index}>
                  {index > 0 && joined !== "" && (
                    <span class="help-joined">{joined === "+" ? "+" : words[joined]}</span>
                  )}
                  <kbd>
                    <Key name={key} />
                  </kbd>
                </span>
              ))}
            </th>
            <td>{words[does]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Arrows are drawn, for not every font has them. */
const ARROWS: ReadonlyMap<string, string> = new Map([
  ["←", "is-left"],
  ["↑", "is-up"],
  ["→", "is-right"],
  ["↓", "is-down"],
]);

function Key({ name }: { readonly name: string }) {
  const way = ARROWS.get(name);
  if (way === undefined) return <>{name}</>;
  return (
    <span class={`help-arrow ${way}`}>
      <Icon name="arrow-right" />
      <span class="visually-hidden">{name}</span>
    </span>
  );
}

/** A line of the table of keys. */
interface KeyRow {
  /** Keys as they are printed on a keyboard; each is one way, or one end of a range. */
  readonly keys: readonly string[];
  /** How the keys belong together: alternatives, a range, or pressed at once. */
  readonly joined: "or" | "to" | "+" | "";
  /** The phrase that says what it does. */
  readonly does: {
    [Name in keyof (typeof help)["en"]]: (typeof help)["en"][Name] extends string ? Name : never;
  }[keyof (typeof help)["en"]];
}

/** Every key of the viewer, in the order of the help sheet. */
const KEYS: readonly KeyRow[] = [
  { keys: ["/"], joined: "", does: "search" },
  { keys: ["↑", "↓", "Enter"], joined: "", does: "choose" },
  { keys: ["1", "9"], joined: "to", does: "steps" },
  { keys: ["0"], joined: "", does: "all" },
  { keys: ["←", "↑", "↓", "→"], joined: "", does: "pan" },
  { keys: ["+", "−"], joined: "", does: "closer" },
  { keys: ["N", "P"], joined: "", does: "passages" },
  { keys: ["Ctrl", "Z"], joined: "+", does: "undo" },
  { keys: ["Ctrl", "Shift", "Z"], joined: "+", does: "redo" },
  { keys: ["Esc"], joined: "", does: "escape" },
  { keys: ["?"], joined: "", does: "help" },
];
