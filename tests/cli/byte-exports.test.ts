import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Chunks, Exporter } from "../../src/7-export/index.ts";
import { print } from "../../src/cli/commands/export.ts";
import type { Console } from "../../src/cli/console.ts";
import { writeAtomically } from "../../src/cli/write.ts";
import type { CompiledGraph } from "../../src/model/compiled-graph.ts";
import { openGraph } from "../../src/query/index.ts";
import { shapeOf } from "../query/fixture.ts";
import { temporaryFolder } from "./terminal.ts";

async function* keysOf(graph: CompiledGraph): AsyncGenerator<Uint8Array> {
  yield* await Promise.resolve(graph.mapNodes((key) => gzipSync(`${key}\n`)));
}

/** A format whose bytes are no text, and which come when they are ready. */
const zipped: Exporter<AsyncIterable<Uint8Array>> = {
  extension: "gz",
  mediaType: "application/gzip",
  suffixes: [""],
  picture: false,
  export: (graph) => ({ files: [{ suffix: "", chunks: keysOf(graph) }], diagnostics: () => [] }),
};

const mixed: Exporter<Iterable<string | Uint8Array>> = {
  ...zipped,
  export: () => ({
    files: [{ suffix: "", chunks: ["é", Uint8Array.of(0xff, 0x00), "\n"] }],
    diagnostics: () => [],
  }),
};

const { graph } = openGraph(shapeOf(3, []));
const CASES: readonly (readonly [string, Exporter, (bytes: Buffer) => string, string])[] = [
  ["bytes", zipped, (bytes) => gunzipSync(bytes).toString(), "n00\nn01\nn02\n"],
  ["text and bytes", mixed, (bytes) => bytes.toString("hex"), "c3a9ff000a"],
];

describe.each(CASES)("an export of %s", (_what, exporter, read, expected) => {
  const chunks = (): Chunks => exporter.export(graph, {}).files[0]?.chunks ?? [];

  it("is written to a file as it is", async () => {
    const file = join(temporaryFolder(), "graph.bin");
    await writeAtomically(file, chunks());
    expect(read(readFileSync(file))).toBe(expected);
  });

  it("is printed as it is", async () => {
    const parts: Buffer[] = [];
    const write: Console["write"] = async (part) => void parts.push(Buffer.from(part));
    const silent = { out: () => {}, err: () => {}, outIsRich: false, errIsRich: false };
    await print(exporter.export(graph, {}), { ...silent, write, width: undefined });
    expect(read(Buffer.concat(parts))).toBe(expected);
  });
});
