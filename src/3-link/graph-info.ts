import { near } from "../model/near.ts";
import { POLICY_LEVELS, type Policy } from "../model/linked.ts";
import { DEFAULT_POLICY } from "../model/proof.ts";
import type { FileDefinitions } from "../model/records.ts";
import type { Text } from "../model/range.ts";
import { graphKeyTwice, notOneOf } from "./messages.ts";
import { present } from "../model/present.ts";
import type { Report } from "./report.ts";

/** Resolves the `graph` keys of all files to one. */
export function linkGraphInfo(files: readonly FileDefinitions[], report: Report) {
  const records = files.flatMap((file) => file.graph);
  const single = (key: "title" | "description" | "licence"): string | undefined => {
    const [first, ...others] = records.flatMap((record) => record[key] ?? []);
    for (const other of others) if (first) report.add(graphKeyTwice(key, other, first));
    return first?.value;
  };
  return present({
    title: single("title"),
    description: single("description"),
    licence: single("licence"),
    policy: linkPolicy(files, report),
  });
}

const POLICIES = Object.keys(DEFAULT_POLICY) as readonly (keyof Policy)[];

function linkPolicy(files: readonly FileDefinitions[], report: Report): Policy {
  const written = new Map<string, Text>();
  for (const record of files.flatMap((file) => file.graph)) {
    for (const { key, value } of record.policy) {
      const earlier = written.get(key.value);
      if (earlier) report.add(graphKeyTwice(`policy: ${key.value}`, key, earlier));
      else if (!POLICIES.some((name) => name === key.value)) {
        report.add(notOneOf(key, "policy", POLICIES, near(key.value, POLICIES)));
      } else written.set(key.value, value);
    }
  }
  const levels = POLICIES.map((name) => {
    const level = written.get(name);
    return [name, report.oneOf(level, "policy level", POLICY_LEVELS, DEFAULT_POLICY[name])];
  });
  return Object.fromEntries(levels) as Policy;
}
