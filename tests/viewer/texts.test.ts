import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { textsIn } from "./texts.ts";

const FOLDER = fileURLToPath(new URL("../../viewer/", import.meta.url));

/** Names of products and of keys, and what is typed: the same in every language. */
const ALLOWED: ReadonlySet<string> = new Set(["Graphwright", "Esc", "Ctrl+Z", "Ctrl+Shift+Z"]);

const components = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".tsx"),
);

describe("what a person reads stands in the words of its room", () => {
  test.each(components)("and not in %s", (name) => {
    const texts = textsIn(readFileSync(`${FOLDER}${name}`, "utf8"));
    expect(texts.filter((text) => !ALLOWED.has(text))).toEqual([]);
  });
});

describe("a text in a component", () => {
  test.each([
    ["<p>Hello</p>", ["Hello"]],
    ['<p title="Close it" class="card">·</p>', ["Close it"]],
    ["<p>{`${count} rows`}</p>", ["rows"]],
    ['<p>{open ? "Hide" : "Show"}</p>', ["Hide", "Show"]],
    ['<p aria-label={kind === "entity" ? "Entity" : words.claim}>1</p>', ["Entity"]],
    ['<p>{open && "yes"}</p>', ["yes"]],
    ['<p>{name ?? "nobody"}</p>', ["nobody"]],
    ['<p>{count(2, "row")}</p>', ["row"]],
    ['<p>{said("Hello")}</p>', ["Hello"]],
    ['<ul>{list.map((each) => <li class="row">{each} more</li>)}</ul>', ["more"]],
    ["<p>{'一'}</p>", ["一"]],
  ])("is found in %s", (source, texts) => expect(textsIn(source)).toEqual(texts));

  test.each([
    "<p>{words.title}</p>",
    '<p class="card" role="status">{words.kinds["entity"]}</p>',
    '<p>{kind === "entity" && words.entity}</p>',
    '<button onClick={() => store.select({ kind: "sources" }, "panel")}>{words.sources}</button>',
    '<Button place={{ kind: "sources" }} icon="copy">{words.sources}</Button>',
    '<ul>{(["from", "to"] as const).map((end) => handle(end, "from"))}</ul>',
    "<p>{`${name} · ${date}`}</p>",
    '<p>{list.filter((each) => { return each !== "none"; }).join(" › ")}</p>',
  ])("is none in %s", (source) => expect(textsIn(source)).toEqual([]));
});
