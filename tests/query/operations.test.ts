import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ArgumentError, openGraph, OPERATIONS, type Operation } from "../../src/query/index.ts";
import { graphwright } from "../cli/terminal.ts";
import { shapeOf } from "./fixture.ts";

const README = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const kg = openGraph(shapeOf(3, [[0, 1, false]]));
const operations: [string, Operation][] = Object.entries(OPERATIONS);

/** The questions of the command line: paths are asked for as `path`, ids with `neighbors --ids`. */
const COMMANDS = [
  ["neighbors", OPERATIONS.neighbors],
  ["show", OPERATIONS.show],
  ["find", OPERATIONS.find],
  ["path", OPERATIONS.paths],
  ["between", OPERATIONS.between],
  ["source", OPERATIONS.source],
] as const satisfies [string, Operation][];

describe("the questions as data", () => {
  it("are all that a graph can be asked", () => {
    const methods = Object.keys(kg).filter((name) => name !== "graph");
    expect(Object.keys(OPERATIONS)).toEqual(methods.sort());
  });

  it.each(operations)("asks what the method %s answers", (name, operation) => {
    const given =
      name === "source" ? ["book"] : operation.arguments.map((_, index) => `n0${index}`);
    const asked: unknown = Reflect.get(kg, name);
    const answer = (): unknown => (typeof asked === "function" ? asked(...given) : undefined);
    const outcome = (run: () => unknown): unknown => {
      try {
        return run();
      } catch (error) {
        return String(error);
      }
    };
    expect(outcome(() => operation.ask(kg, given, {}))).toEqual(outcome(answer));
  });

  const WRONG: Readonly<Record<string, readonly unknown[]>> = {
    choice: ["up", 1],
    count: [-1, 1.5, "1", Number.NaN],
    flag: ["yes", 1],
    text: [1, [1]],
  };

  it.each(operations)("refuse values that their options do not have: %s", (_name, operation) => {
    const given = operation.arguments.map(() => "n00");
    for (const { name, type } of operation.options) {
      for (const value of WRONG[type] ?? []) {
        const ask = (): unknown => operation.ask(kg, given, { [name]: value });
        expect(ask).toThrow(ArgumentError);
        expect(ask).toThrow(name);
      }
    }
  });

  it("say what a whole number may be", () => {
    expect(() => kg.neighbors("n00", { depth: 0 })).toThrow(
      "“depth” should be a whole number, 1 or more, not 0",
    );
    expect(kg.neighbors("n00", { depth: Infinity })).toHaveLength(1);
  });
});

describe("graphwright query", () => {
  it("has a command for every question", async () => {
    const { out } = await graphwright("query", "--help");
    const listed = [...out.matchAll(/^ {2}([a-z]+)[| ]/gm)].map((match) => match[1]);
    expect(listed.filter((name) => name !== "help")).toEqual(COMMANDS.map(([name]) => name));
    for (const [, { words }] of COMMANDS) expect(out.replaceAll(/\s+/g, " ")).toContain(words);
  });

  it.each(COMMANDS)("%s lists the arguments and options of its question", async (name, asked) => {
    const { out } = await graphwright("query", name, "--help");
    const help = out.replaceAll(/\s+/g, " ");
    for (const { words } of [...asked.arguments, ...asked.options]) expect(help).toContain(words);
    for (const { name: argument } of asked.arguments) expect(help).toContain(`<${argument}>`);
  });

  it("is in the README with every command", () => {
    const lines = README.split("\n").filter((line) => line.startsWith("graphwright query"));
    for (const [name] of COMMANDS) expect(lines.join("\n")).toMatch(new RegExp(`\\b${name}\\b`));
  });
});
