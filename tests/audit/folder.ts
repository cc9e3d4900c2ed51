import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { graphwright, temporaryFolder } from "../cli/terminal.ts";

/** What `cite audit --format json` says of one claim. */
export interface Doubt {
  readonly claim: string;
  readonly explained?: string;
  readonly judged?: { readonly verdict: string; readonly by?: string };
  readonly fingerprint: string;
  readonly findings: readonly {
    readonly facet: string;
    readonly doubt: number;
    readonly message: string;
  }[];
  readonly rivals: readonly string[];
  readonly wider?: string;
}

/** A graph folder with one file, and texts by the names of their files. */
export function folderOf(yaml: string, texts: Readonly<Record<string, string>>): string {
  const folder = join(temporaryFolder(), "graph");
  mkdirSync(join(folder, "texts"), { recursive: true });
  writeFileSync(join(folder, "graph.yaml"), yaml);
  for (const [file, text] of Object.entries(texts)) {
    writeFileSync(join(folder, "texts", file), text);
  }
  return folder;
}

/** The doubts about the claims of a folder. */
export async function doubtsOf(folder: string): Promise<readonly Doubt[]> {
  const options = ["--format", "json", "--with-texts"];
  const { code, out, err } = await graphwright("cite", "audit", folder, ...options);
  if (code !== 0) throw new Error(err);
  const report: { readonly doubts: readonly Doubt[] } = JSON.parse(out);
  return report.doubts;
}
