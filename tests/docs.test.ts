import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import { createProgram } from "../src/cli/program.ts";
import { FORMAT_NAMES } from "../src/7-export/index.ts";
import { CLAIM_FIELDS, WRITTEN_CITATION_FIELDS } from "../src/model/claim-fields.ts";
import { POLICIES } from "../src/model/policy.ts";
import { CITATION_STATES } from "../src/model/proof.ts";
import { LITERAL_TYPES } from "../src/model/linked.ts";
import { graphwright } from "./cli/terminal.ts";

const DOCS = fileURLToPath(new URL("../docs", import.meta.url));
const PAGES = readdirSync(DOCS);
const page = (name: string) => readFileSync(join(DOCS, name), "utf8");

/** The first cells of all rows of all tables, each with the rest of its row. */
function rowsOf(name: string): Map<string, string> {
  const rows = page(name).matchAll(/^\| (.+?) \| (.+) \|$/gm);
  return new Map([...rows].map(([, first = "", rest = ""]) => [first, rest]));
}

/** The names that stand as code in the first cells. */
function namesIn(name: string): string[] {
  return [...rowsOf(name).keys()].flatMap((cell) =>
    Array.from(cell.matchAll(/`([^`]+)`/g), ([, code = ""]) => code),
  );
}

/** Every command below one, as it is typed. */
function commandsOf(command: Command, path: readonly string[] = []): string[][] {
  const own = command.commands.filter((each) => each.name() !== "help");
  return own.flatMap((each) => {
    const below = [...path, each.name()];
    return each.commands.length > 0 ? commandsOf(each, below) : [below];
  });
}

describe("the reference pages", () => {
  it("hold the help of every command", async () => {
    const silent = { out() {}, err() {}, async write() {} };
    const program = createProgram(
      { ...silent, outIsRich: false, errIsRich: false, width: undefined },
      () => {},
    );
    const commands = commandsOf(program);
    expect(commands.length).toBeGreaterThan(15);
    let text = "# Commands\n\nWhat `graphwright COMMAND --help` prints.\n";
    for (const command of commands) {
      const { out } = await graphwright(...command, "--help");
      text += `\n## graphwright ${command.join(" ")}\n\n\`\`\`text\n${out.trim()}\n\`\`\`\n`;
    }
    await expect(text).toMatchFileSnapshot(join(DOCS, "commands.md"));
  });

  it("name every key of a claim and of a citation", () => {
    const keys = Object.values(CLAIM_FIELDS).map(({ key }) => key);
    expect(keys.filter((key) => !namesIn("format.md").includes(key))).toEqual([]);
    const fields = WRITTEN_CITATION_FIELDS.map(({ name }) => name);
    expect(fields.filter((field) => !namesIn("citations.md").includes(field))).toEqual([]);
  });

  it("name every type of value, format and state", () => {
    const types = namesIn("format.md");
    expect(LITERAL_TYPES.filter((type) => !types.includes(type))).toEqual([]);
    const formats = namesIn("exports.md");
    expect(FORMAT_NAMES.filter((format) => !formats.includes(format))).toEqual([]);
    const states = rowsOf("citations.md");
    expect(CITATION_STATES.filter((state) => !states.has(state))).toEqual([]);
  });

  it("give each policy with its default", () => {
    const rows = [...rowsOf("format.md")];
    const told = Object.keys(POLICIES).map((name) =>
      rows.find(([cell]) => cell.startsWith(`\`${name}\``)),
    );
    expect(told.map((row) => row?.[1])).toEqual(
      Object.values(POLICIES).map(({ usual }) => `\`${usual}\``),
    );
  });

  it.each(PAGES)("%s links to what is there", (name) => {
    const links = page(name).matchAll(/\]\((?!https?:)([^)#]*)(?:#[^)]*)?\)/g);
    const paths = [...links].map(([, path = ""]) => path).filter((path) => path !== "");
    expect(paths.filter((path) => !existsSync(join(dirname(join(DOCS, name)), path)))).toEqual([]);
  });
});
