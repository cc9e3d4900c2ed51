/** @typedef {import("./html-reader.js").HtmlElement} HtmlElement */

/** Elements whose content is text to a browser, and whether character references count in it. */
const TEXT_ELEMENTS = new Map([
  ["title", true],
  ["textarea", true],
  ["script", false],
  ["style", false],
  ["xmp", false],
  ["iframe", false],
  ["noembed", false],
  ["noframes", false],
]);

/**
 * Reads a page as a browser does: by the tokenizer of the HTML standard
 * (https://html.spec.whatwg.org/multipage/parsing.html#tokenization), as far as it decides where an
 * element begins and where its text ends.
 *
 * @param {string} page
 * @returns {HtmlElement[]}
 * @throws Error when a tag, a comment or a text is not ended
 */
export function elementsOf(page) {
  const text = page.replaceAll(/\r\n?/g, "\n");
  /** @type {HtmlElement[]} */
  const elements = [];
  for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", at)) {
    const comment = matchAt(/<!--(?:>|->|[^]*?--!?>)|<(?:[!?]|\/(?![a-z]))[^>]*>/iy, text, at);
    const start = comment ? undefined : matchAt(START_TAG, text, at);
    const end = comment || start ? undefined : matchAt(END_TAG, text, at);
    at += (comment ?? start ?? end)?.[0].length ?? 1;
    if (!comment && !start && !end && /[a-z/!?]/i.test(text[at] ?? "")) {
      throw new Error(`a tag without an end: ${JSON.stringify(text.slice(at - 1, at + 40))}`);
    }
    const name = start?.[1]?.toLowerCase();
    if (name === undefined) continue;
    const references = TEXT_ELEMENTS.get(name);
    const length = references === undefined ? 0 : lengthOfText(name, text.slice(at));
    const inside = text.slice(at, at + length);
    elements.push({
      name,
      attributes: attributesOf(start?.[2] ?? ""),
      text: references === true ? decode(inside) : inside,
    });
    at += length;
  }
  return elements;
}

const ATTRIBUTE = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*)))?/g;
const INSIDE_TAG = /(?:[^>"']|"[^"]*"|'[^']*')*?/.source;
const START_TAG = new RegExp(`<([a-z][^\\s/>]*)(${INSIDE_TAG})>`, "iy");
const END_TAG = new RegExp(`</[a-z][^\\s/>]*${INSIDE_TAG}>`, "iy");

/** @param {RegExp} sticky @param {string} text @param {number} at */
function matchAt(sticky, text, at) {
  sticky.lastIndex = at;
  return sticky.exec(text) ?? undefined;
}

/** @param {string} inside what stands between the name of a tag and its end */
function attributesOf(inside) {
  return new Map(
    Array.from(inside.matchAll(ATTRIBUTE), ([, name = "", double, single, bare]) => {
      return /** @type {const} */ ([name.toLowerCase(), decode(double ?? single ?? bare ?? "")]);
    }),
  );
}

/**
 * How much of what follows its tag is the text of an element.
 *
 * @param {string} name
 * @param {string} rest
 */
function lengthOfText(name, rest) {
  const length =
    name === "script" ? lengthOfScript(rest) : rest.search(new RegExp(`</${name}(?=[\\s/>])`, "i"));
  if (length === -1) throw new Error(`the text of <${name}> has no end`);
  return length;
}

/**
 * A script ends at its end tag, but not at one that belongs to a script begun inside of a comment: the
 * three states of script data.
 *
 * @param {string} rest
 */
function lengthOfScript(rest) {
  let state = "plain";
  const marks = /<!--|-->|<(\/?)script(?=[\s/>])/gi;
  for (let mark = marks.exec(rest); mark; mark = marks.exec(rest)) {
    const [found, slash] = mark;
    if (found === "<!--") {
      if (state === "plain") state = "escaped";
      // Its dashes count for the end as well: “<!-->” is a whole comment.
      marks.lastIndex = mark.index + 2;
    } else if (found === "-->") state = "plain";
    else if (slash === "/") {
      if (state !== "script within") return mark.index;
      state = "escaped";
    } else if (state === "escaped") state = "script within";
  }
  return -1;
}

const NAMED = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** @param {string} text */
function decode(text) {
  return text.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return NAMED.get(name) ?? all;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}
