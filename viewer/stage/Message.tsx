import { useStore, useWords } from "../ui/context.ts";
import { message } from "./words.ts";
import type { ComponentChildren } from "preact";
import type { Failure, Reason } from "../graph/load.ts";
import { shownTable } from "../view/tables.ts";
import { useEffect, useState } from "preact/hooks";
import type { Progress } from "../graph/progress.ts";
import { Button } from "../ui/Button.tsx";

/** What to type, by what is missing. The same in every language. */
const COMMANDS: Readonly<Record<Reason, string>> = {
  cut: "graphwright export --format html",
  missing: "graphwright export --format site",
  "no-graph": "graphwright build",
  "not-json": "graphwright build",
  "other-version": "graphwright build",
  refused: "graphwright view",
  unanswered: "graphwright view",
};

/**
 * The words that stand in for the picture when there is none, with a way on.
 *
 * @param props.retry makes the picture anew
 */
export function Message({ retry }: { readonly retry: () => void }) {
  const store = useStore();
  const { catalog, fault, live, loading, picture } = store;
  const words = useWords(message);
  const { value } = loading;
  const isBlind =
    picture.value === "impossible" || picture.value === "lost" || picture.value === "failed";
  if (value.state === "failed") return <Failed failure={value.failure} />;
  if (value.state === "ready" && catalog.value?.nodes.length === 0) {
    return (
      <Words title={words.empty} {...(live.value === undefined && { command: COMMANDS.missing })}>
        {live.value === undefined ? words.emptyStatic : words.emptyLive}
      </Words>
    );
  }
  if (value.state === "ready" && isBlind) {
    if (picture.value === "failed") {
      return (
        <Words title={words.fault} action={words.drawAgain} act={retry}>
          {words.faultWhy(fault.value)}
        </Words>
      );
    }
    const isLost = picture.value === "lost";
    return (
      <Words
        title={isLost ? words.lost : words.impossible}
        action={isLost ? words.drawAgain : words.retry}
        act={retry}
      >
        {isLost ? words.lostWhy : words.impossibleWhy}
      </Words>
    );
  }
  const isWaited = value.state === "loading" || picture.value === "starting";
  return isWaited && shownTable(store) === undefined ? <Loading /> : null;
}

function Failed({ failure: { detail, reason } }: { readonly failure: Failure }) {
  const words = useWords(message);
  return (
    <Words
      title={words.failed}
      remedy={words.remedy[reason]}
      command={COMMANDS[reason]}
      action={words.retry}
      act={() => location.reload()}
    >
      {words.why[reason](detail)}
    </Words>
  );
}

function Words(props: {
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly remedy?: string;
  /** What to type in a terminal. */
  readonly command?: string;
  readonly action?: string;
  readonly act?: () => void;
}) {
  return (
    <div class="message row" role="status">
      <h2>{props.title}</h2>
      <p>{props.children}</p>
      {props.command !== undefined && (
        <p class="message-remedy">
          {props.remedy} <code>{props.command}</code>
        </p>
      )}
      {props.action !== undefined && (
        <Button class="button" onClick={props.act}>
          {props.action}
        </Button>
      )}
    </div>
  );
}

/** Milliseconds before a load is spoken of: what is there sooner needs no words. */
const PATIENCE = 300;

/** How far the first load has come. */
function Loading() {
  const { progress } = useStore();
  const words = useWords(message);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  const { value } = progress;
  // Reading and drawing are told only where they take long, and just before they block the page.
  if (!late && (value === undefined || value.step === "fetching")) return null;
  const step = value?.step ?? "fetching";
  return (
    <div class="message row is-loading" role="status">
      <h2 id="loading">
        {step === "fetching" ? words.loading : step === "reading" ? words.reading : words.drawing}
      </h2>
      <progress aria-labelledby="loading" max={1} {...(known(value) && { value: known(value) })} />
      <p class="message-bytes" aria-hidden="true">
        {value?.step === "fetching" && words.received(...megabytes(value))}
      </p>
    </div>
  );
}

/** The share that is there, where that is known; undefined lets the bar wander. */
function known(progress: Progress | undefined): number | undefined {
  if (progress?.step !== "fetching" || progress.total === undefined) return undefined;
  return Math.min(1, progress.received / progress.total);
}

type Fetching = Extract<Progress, { step: "fetching" }>;

/** With one decimal place as long as that says something. */
function megabytes({ received, total }: Fetching): [number, number | undefined] {
  const round = (bytes: number): number => {
    const millions = bytes / 1e6;
    return millions < 10 ? Math.round(millions * 10) / 10 : Math.round(millions);
  };
  return [round(received), total === undefined ? undefined : round(total)];
}
