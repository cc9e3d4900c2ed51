import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = new URL("..", import.meta.url);
const PAGE = readFileSync(new URL("ARCHITECTURE.md", ROOT), "utf8");

/** More words than this nobody keeps in mind. */
const MOST_TERMS = 30;

test("every file and folder that the page links to is there", () => {
  const links = Array.from(PAGE.matchAll(/\]\(([^)#]+)\)/g), ([, path = ""]) => path);
  expect(links.length).toBeGreaterThan(30);
  expect(links.filter((path) => !existsSync(fileURLToPath(new URL(path, ROOT))))).toEqual([]);
});

test("every room of src and viewer is named", () => {
  const rooms = readFileSync(new URL("tests/layers/rules.ts", ROOT), "utf8");
  const named = Array.from(rooms.matchAll(/"(src\/[a-z0-9-]+)":/g), ([, room = ""]) => room);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((room) => !PAGE.includes(room))).toEqual([]);
});

test("the glossary is short, in no more than a sentence or two for each term", () => {
  const [, glossary = ""] = PAGE.split("## Words");
  const terms = glossary.split("\n").filter((line) => /^\| (?!Term|---)/.test(line));
  expect(terms.length).toBeGreaterThan(20);
  expect(terms.length).toBeLessThanOrEqual(MOST_TERMS);
});
