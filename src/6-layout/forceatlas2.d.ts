/** One round of ForceAtlas2; both matrices are changed in place. The package types only whole runs. */
declare module "graphology-layout-forceatlas2/iterate.js" {
  import type { ForceAtlas2Settings } from "graphology-layout-forceatlas2";
  export default function iterate(
    settings: ForceAtlas2Settings,
    nodes: Float32Array,
    links: Float32Array,
  ): void;
}
