import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";

/** What `npm run mutate -- …` was asked for. */
export function mutateOptions() {
  const { values } = parseArgs({
    options: {
      count: { type: "string", default: "400" },
      seed: { type: "string", default: "1" },
      budget: { type: "string", default: "20" },
      tests: { type: "string", default: "" },
      only: { type: "string", default: "" },
      lanes: { type: "string", default: String(Math.min(2, availableParallelism())) },
      again: { type: "boolean", default: false },
      list: { type: "boolean", default: false },
    },
  });
  return {
    count: Number(values.count),
    seed: Number(values.seed),
    budget: Number(values.budget),
    tests: values.tests,
    only: values.only,
    lanes: Number(values.lanes),
    again: values.again,
    list: values.list,
  };
}
