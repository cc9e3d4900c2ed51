import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { getLanguageService, TextDocument } from "vscode-json-languageservice";
import { graphwright, temporaryFolder } from "../cli/terminal.ts";

const LIGHTHOUSE = fileURLToPath(new URL("../fixtures/graphs/lighthouse", import.meta.url));
const IDS = ["gull-rock", "harbour-board", "mara-quill", "tobias-fenn"];

/** An editor that knows the schema of a graph. */
async function editorOf(dir: string, ...options: string[]) {
  const file = join(temporaryFolder(), "graph.schema.json");
  const { err } = await graphwright("schema", dir, "-o", file, ...options);
  const service = getLanguageService({});
  const schema = JSON.parse(readFileSync(file, "utf8"));
  service.configure({ schemas: [{ uri: "test://schema", fileMatch: ["*"], schema }] });
  const open = (text: string) => {
    const document = TextDocument.create("test://graph.json", "json", 1, text);
    return { document, parsed: service.parseJSONDocument(document) };
  };
  return {
    err,
    size: JSON.stringify(schema).length,
    /** What is offered at the mark in a text. */
    offers: async (text: string): Promise<string[]> => {
      const { document, parsed } = open(text.replace("▮", ""));
      const place = document.positionAt(text.indexOf("▮"));
      const list = await service.doComplete(document, place, parsed);
      return (list?.items ?? []).map(({ label }) => label.replaceAll('"', "")).sort();
    },
    /** What is underlined in a text. */
    flags: async (text: string): Promise<string[]> => {
      const { document, parsed } = open(text);
      const found = await service.doValidation(document, parsed, { schemaValidation: "error" });
      return found.map(({ range }) => document.getText(range).replaceAll('"', ""));
    },
  };
}

describe("an editor with the schema of a graph", () => {
  it.each([
    ["no truth values for text", '{"entities": {"a": {"name": ▮}}}', []],
    ["nor in a list", '{"entities": {"a": {"aliases": [▮]}}}', []],
    ["nor for a date", '{"sources": {"a": {"published": ▮}}}', []],
    [
      "them where they are meant",
      '{"schema": {"relations": {"a": {"symmetric": ▮}}}}',
      ["false", "true"],
    ],
    ["the start of a relation", '{"relations": [{"from": ▮}]}', IDS],
    ["its end", '{"relations": [{"from": "a", "type": "keeps", "to": ▮}]}', IDS],
    ["its name", '{"relations": [{"type": "k▮"}]}', expect.arrayContaining(["keeps", "kept by"])],
    ["the end that fits", '{"entities": {"a": {"relations": [{"keeps": ▮}]}}}', ["gull-rock"]],
    ["the start that fits", '{"entities": {"a": {"relations": [{"kept by": ▮}]}}}', IDS.slice(2)],
    ["a speaker", '{"entities": {"a": {"relations": [{"knows": "b", "by": ▮}]}}}', IDS],
    ["a voice", '{"sources": {"a": {"voice": ▮}}}', IDS],
    ["a source", '{"entities": {"a": {"facts": [{"wage": 1, "cite": {"source": ▮}}]}}}', ["log"]],
    ["one of several", '{"entities": {"a": {"facts": [{"cite": [{"source": ▮}]}]}}}', ["log"]],
  ])("is offered %s", async (_what, text, offered) => {
    const { offers } = await editorOf(LIGHTHOUSE);
    expect(await offers(text)).toEqual(offered);
  });

  it.each([
    [
      "an id of another type",
      '{"entities": {"a": {"relations": [{"keeps": "mara-quill"}]}}}',
      ["mara-quill"],
      ["mara-quill"],
    ],
    [
      "an id that is not there yet",
      '{"entities": {"a": {"relations": [{"keeps": "gull-rok"}]}}}',
      [],
      ["gull-rok"],
    ],
    [
      "a start that is not there yet",
      '{"relations": [{"from": "b", "type": "keeps", "to": "gull-rock"}]}',
      [],
      ["b"],
    ],
    [
      "a source that is not there yet",
      '{"entities": {"a": {"facts": [{"wage": "1 GBP", "cite": {"source": "lug"}}]}}}',
      [],
      ["lug"],
    ],
    [
      "a name in place of an id",
      '{"relations": [{"from": "Mara Quill", "type": "keeps", "to": "gull-rock"}]}',
      ["Mara Quill"],
      ["Mara Quill"],
    ],
    [
      "a speaker in free text",
      '{"entities": {"a": {"relations": [{"knows": "mara-quill", "by": "some"}]}}}',
      [],
      [],
    ],
  ])("flags %s, or not", async (_what, text, usually, strictly) => {
    expect(await (await editorOf(LIGHTHOUSE)).flags(text)).toEqual(usually);
    expect(await (await editorOf(LIGHTHOUSE, "--strict")).flags(text)).toEqual(strictly);
  });

  it("accepts old ids and ids that look like numbers, strictly too", async () => {
    const dir = temporaryFolder();
    writeFileSync(
      join(dir, "g.yaml"),
      "entities: {a: {mergedFrom: [old], relations: [likes: '1984']}, '1984': {}}\n",
    );
    const { flags } = await editorOf(dir, "--strict");
    const to = (id: string) => `{"relations": [{"from": "a", "type": "likes", "to": ${id}}]}`;
    expect(await flags(to('"old"'))).toEqual([]);
    expect(await flags(to("1984"))).toEqual([]);
    expect(await flags(to('"older"'))).toEqual(["older"]);
  });

  it("is offered the ids that most relations join, where there are very many", async () => {
    const dir = temporaryFolder();
    const entities = Array.from({ length: 20_000 }, (_, index) => `e${index}: {}`).join(", ");
    const text = `entities: {${entities}}\nrelations:\n  - {from: e1, type: likes, to: e19999}\n`;
    writeFileSync(join(dir, "g.yaml"), text);
    const { err, size, offers, flags } = await editorOf(dir, "--strict");
    expect(err).toContain("Of 20000 entities, 1000 are offered");
    expect(size).toBeLessThan(100_000);
    const offered = await offers('{"relations": [{"from": ▮}]}');
    expect(offered).toHaveLength(1_000);
    expect(offered).toContain("e19999");
    expect(await flags('{"relations": [{"from": "e777", "type": "likes", "to": "new"}]}')).toEqual(
      [],
    );
  });
});
