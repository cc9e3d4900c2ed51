/// <reference types="vite/client" />

/** One round of ForceAtlas2; both matrices are changed in place. */
declare module "graphology-layout-forceatlas2/iterate.js" {
  import type { ForceAtlas2Settings } from "graphology-layout-forceatlas2";
  export default function iterate(
    settings: ForceAtlas2Settings,
    nodes: Float32Array,
    edges: Float32Array,
  ): void;
}

/** The code of layout/forces-worker.ts, bundled into one text: see worker-code.config.ts. */
declare module "virtual:forces-worker" {
  const code: string;
  export default code;
}

/** Trusted Types (https://www.w3.org/TR/trusted-types/), as far as they are used. */
interface TrustedTypePolicy {
  /** What passes is taken where an address of code is. */
  readonly createScriptURL: (url: string) => URL;
}

interface Window {
  readonly trustedTypes?: {
    readonly createPolicy: (
      name: string,
      rules: { readonly createScriptURL: (url: string) => string },
    ) => TrustedTypePolicy;
  };
}
