export { FoldCache } from "./fold-cache.ts";
export { coverageOf, percentOf } from "./coverage/coverage.ts";
export type {
  CitedPassage,
  Coverage,
  EntityCoverage,
  SentenceCoverage,
  SourceCoverage,
} from "./coverage/types.ts";

export { formatLock } from "./lock-entry.ts";
export { textHashesIn } from "./lock.ts";
export { refreshLock } from "./lock.ts";
export type { LockEntry } from "./lock-entry.ts";
export { type TrustBasis, trustChanges } from "./trust.ts";
export { type Verification, verify } from "./verify.ts";
export { auditOf } from "./audit/audit.ts";
export { formatVerdicts, judgedBy, readVerdicts, standingOf } from "./audit/verdicts.ts";
export {
  type Audit,
  type ClaimDoubt,
  type DoubtedPassage,
  type Facet,
  FACETS,
  type Verdict,
} from "./audit/types.ts";
