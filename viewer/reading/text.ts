import { useEffect, useState } from "preact/hooks";
import type { Texts } from "../graph/texts.ts";

/** Whether a text is there to be read. */
export type TextState =
  | { readonly is: "absent" | "failed" | "loading" }
  | { readonly is: "read"; readonly text: string };

interface Held {
  readonly sha256: string;
  /** Undefined when it could not be had. */
  readonly text: string | undefined;
}

/**
 * The text of a hash, fetched when first asked for.
 *
 * @param sha256 undefined where there is no text
 */
export function useText(
  texts: Texts,
  sha256: string | undefined,
): { readonly state: TextState; readonly retry: () => void } {
  const [held, setHeld] = useState<Held>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (sha256 === undefined || held?.sha256 === sha256) return undefined;
    let isWanted = true;
    const hold = (text: string | undefined): void => {
      if (isWanted) setHeld({ sha256, text });
    };
    texts.read(sha256).then(hold, () => hold(undefined));
    return () => {
      isWanted = false;
    };
  }, [sha256, attempt]);
  const retry = (): void => {
    setHeld(undefined);
    setAttempt(attempt + 1);
  };
  return { state: stateOf(held, sha256), retry };
}

function stateOf(held: Held | undefined, sha256: string | undefined): TextState {
  if (sha256 === undefined) return { is: "absent" };
  if (held?.sha256 !== sha256) return { is: "loading" };
  return held.text === undefined ? { is: "failed" } : { is: "read", text: held.text };
}
