import { near } from "../model/near.ts";
import { POLICIES, POLICY_LEVELS, POLICY_NAMES, type Policy, policyOf } from "../model/policy.ts";
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

function linkPolicy(files: readonly FileDefinitions[], report: Report): Policy {
  const written = new Map<string, Text>();
  for (const record of files.flatMap((file) => file.graph)) {
    for (const { key, value } of record.policy) {
      const earlier = written.get(key.value);
      if (earlier) report.add(graphKeyTwice(`policy: ${key.value}`, key, earlier));
      else if (!POLICY_NAMES.some((name) => name === key.value)) {
        report.add(notOneOf(key, "policy", POLICY_NAMES, near(key.value, POLICY_NAMES)));
      } else written.set(key.value, value);
    }
  }
  return policyOf((name) =>
    report.oneOf(written.get(name), "policy level", POLICY_LEVELS, POLICIES[name].usual),
  );
}
