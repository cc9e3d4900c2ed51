export { authoringSchema } from "./authoring-schema.ts";
export { graphTypes } from "./graph-types.ts";
