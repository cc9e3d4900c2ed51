/** The name that the policy of the page allows; see SECURITY.md. */
const NAME = "graphwright-worker";

/** Addresses of code that this page carries itself. */
const OWN = new Set<string>();

const POLICY = createPolicy();

/**
 * Starts a worker from code that is part of the page. Where Trusted Types are required, its address
 * passes a policy that lets no other address through.
 *
 * @throws where the browser or the page does not allow it; elsewhere the worker itself may tell so
 *   by an `error` event
 */
export function ownWorker(code: string): Worker {
  const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  OWN.add(url);
  try {
    return new Worker(POLICY?.createScriptURL(url) ?? url);
  } finally {
    OWN.delete(url);
    // Not at once: some browsers read it only when the worker starts.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }
}

function createPolicy(): TrustedTypePolicy | undefined {
  const rules = {
    createScriptURL: (url: string): string => {
      if (!OWN.has(url)) throw new TypeError("not a worker of this page");
      return url;
    },
  };
  try {
    return window.trustedTypes?.createPolicy(NAME, rules);
  } catch {
    // A page that allows no policy allows no worker either.
    return undefined;
  }
}
