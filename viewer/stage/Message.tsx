import { useStore, shownTable } from "../view/page.ts";
import { useWords } from "../ui/context.ts";
import { message } from "./words.ts";
import type { ComponentChildren } from "preact";
import type { Reason } from "../graph/load.ts";
import { useEffect, useState } from "preact/hooks";
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

/** What is said in place of the picture, with a way on; `retry` makes the picture anew. */
export function Message({ retry }: { readonly retry: () => void }) {
  const store = useStore();
  const { catalog, fault, live, loading, pictureState } = store;
  const words = useWords(message);
  const { value } = loading;
  if (value.state === "failed") {
    const { detail, reason } = value.failure;
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
  if (value.state === "ready" && catalog.value?.nodes.length === 0) {
    const isStatic = live.value === undefined;
    return (
      <Words title={words.empty} {...(isStatic && { command: COMMANDS.missing })}>
        {isStatic ? words.emptyStatic : words.emptyLive}
      </Words>
    );
  }
  const picture = pictureState.value;
  if (value.state === "ready" && picture !== "drawn" && picture !== "starting") {
    const { title, why, action } = {
      failed: { title: words.fault, why: words.faultWhy(fault.value), action: words.drawAgain },
      lost: { title: words.lost, why: words.lostWhy, action: words.drawAgain },
      impossible: { title: words.impossible, why: words.impossibleWhy, action: words.retry },
    }[picture];
    return (
      <Words title={title} action={action} act={retry}>
        {why}
      </Words>
    );
  }
  const isWaited = value.state === "loading" || picture === "starting";
  return isWaited && shownTable(store) === undefined ? <Loading /> : null;
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
  const fetching = value?.step === "fetching" ? value : undefined;
  // Reading and drawing are told only where they take long, and just before they block the page.
  if (!late && (value === undefined || fetching)) return null;
  const title = { fetching: words.loading, reading: words.reading, drawing: words.drawing };
  const known = fetching?.total !== undefined && {
    value: Math.min(1, fetching.received / fetching.total),
  };
  return (
    <div class="message row is-loading" role="status">
      <h2 id="loading">{title[value?.step ?? "fetching"]}</h2>
      {/* Without a value, the bar wanders. */}
      <progress aria-labelledby="loading" max={1} {...known} />
      <p class="message-bytes" aria-hidden="true">
        {fetching &&
          words.received(
            megabytes(fetching.received),
            fetching.total === undefined ? undefined : megabytes(fetching.total),
          )}
      </p>
    </div>
  );
}

/** Millions of bytes, with one decimal place as long as that says something. */
function megabytes(bytes: number): number {
  const millions = bytes / 1e6;
  return millions < 10 ? Math.round(millions * 10) / 10 : Math.round(millions);
}
