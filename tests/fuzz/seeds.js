import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FIXTURES = fileURLToPath(new URL("../fixtures/", import.meta.url));

/** @param {string} path below the fixtures */
export function fixture(path) {
  return readFileSync(`${FIXTURES}${path}`, "utf8");
}

/** Inputs of the YAML test suite. @type {readonly string[]} */
export const YAML_SUITE = JSON.parse(fixture("yaml/suite.json")).map(
  (/** @type {[string, string]} */ [, yaml]) => yaml,
);

/** The Big List of Naughty Strings. @type {readonly string[]} */
export const NAUGHTY = JSON.parse(fixture("naughty/blns.json"));

/** Every YAML file of the fixtures: all that the format has, right and wrong. @type {readonly string[]} */
export const GRAPHS = readdirSync(FIXTURES, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.ya?ml$/.test(path))
  .sort()
  .map(fixture)
  .filter((text) => text.length < 20_000);

/**
 * @template T
 * @param {readonly T[]} list not empty
 * @param {(below: number) => number} random
 */
export function pick(list, random) {
  return list[random(list.length)];
}
