export { authoringSchema } from "./authoring-schema.ts";
export { MOST_OFFERED } from "./vocabulary.ts";
export { graphTypes } from "./graph-types.ts";
