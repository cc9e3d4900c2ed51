import { useSignal } from "@preact/signals";
import { count } from "../format/count.ts";
import { useStore } from "./context.ts";
import { Icon } from "./icons.tsx";

/** Says that the last edit does not build, and what is wrong with it. */
export function Banner() {
  const { problems } = useStore();
  const open = useSignal(false);
  return (
    <div class="banner-slot" role="status">
      {problems.value && (
        <section class="banner" aria-label="Problems">
          <div class="banner-line">
            <Icon name="alert" />
            <p>
              <strong>{`The last edit does not build: ${count(problems.value.errors, "error")}.`}</strong>{" "}
              You are looking at the last good graph.
            </p>
            <button
              type="button"
              class="text-button"
              aria-expanded={open.value}
              onClick={() => (open.value = !open.value)}
            >
              {open.value ? "Hide problems" : "Show problems"}
            </button>
            <button
              type="button"
              class="icon-button"
              aria-label="Dismiss"
              onClick={() => (problems.value = undefined)}
            >
              <Icon name="close" />
            </button>
          </div>
          {open.value && <pre tabIndex={0}>{problems.value.text}</pre>}
        </section>
      )}
    </div>
  );
}
