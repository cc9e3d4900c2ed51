export const POLICY_LEVELS = ["ok", "warning", "error"] as const;
export type PolicyLevel = (typeof POLICY_LEVELS)[number];

interface PolicyEntry {
  /** What it is where the graph does not say. */
  readonly usual: PolicyLevel;
  readonly description: string;
}

/** What each graph decides about claims that no text at hand proves. */
export const POLICIES = {
  uncited: { usual: "ok", description: "What a claim without any citation is." },
  unquoted: { usual: "warning", description: "What a citation without a quote is." },
  unverifiable: {
    usual: "warning",
    description: "What a citation is whose text is not here and that no lock proves.",
  },
  locked: { usual: "ok", description: "What a citation is that the lock alone proves." },
  moved: {
    usual: "warning",
    description: "What a citation is whose text has changed since the lock, and still holds it.",
  },
} as const satisfies Readonly<Record<string, PolicyEntry>>;

export type PolicyName = keyof typeof POLICIES;

/** What a build makes of claims that no text at hand proves. */
export type Policy = Readonly<Record<PolicyName, PolicyLevel>>;

export const POLICY_NAMES = Object.keys(POLICIES) as readonly PolicyName[];

/** A policy with a level for each name. */
export function policyOf(levelOf: (name: PolicyName) => PolicyLevel): Policy {
  return Object.fromEntries(POLICY_NAMES.map((name) => [name, levelOf(name)])) as Policy;
}

/** The policy of a graph, no looser than what is demanded. */
export function tightened(policy: Policy, demanded: Partial<Policy>): Policy {
  return policyOf((name) => {
    const demand = demanded[name];
    return demand && isLooser(policy[name], demand) ? demand : policy[name];
  });
}

/** Whether a level lets pass what the other does not. */
export function isLooser(level: PolicyLevel, than: PolicyLevel): boolean {
  return POLICY_LEVELS.indexOf(level) < POLICY_LEVELS.indexOf(than);
}
