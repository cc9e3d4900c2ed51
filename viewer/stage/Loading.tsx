import { useEffect, useState } from "preact/hooks";
import type { Progress } from "../graph/progress.ts";
import { message } from "./words.ts";
import { useStore, useWords } from "../ui/context.ts";

/** Milliseconds before a load is spoken of: what is there sooner needs no words. */
const PATIENCE = 300;

/** How far the first load has come. */
export function Loading() {
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
    <div class="message is-loading" role="status">
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
