/**
 * What a problem is about, and so what it means for the rest of a check:
 *
 * - `file`: a file is not read.
 * - `syntax`: a part of a file makes no record, so names may be missing.
 * - `record`: a record is refused or doubted.
 * - `reference`: a record names what is defined nowhere; silent while a file cannot be read.
 * - `claim`: a claim is linked, and as it is written it can never be proven.
 * - `source`: quotes of a source; citations of all files, its text and the lock decide.
 * - `lock`: the lock itself.
 * - `output`: what a format cannot hold.
 */
export type Scope =
  | "claim"
  | "file"
  | "lock"
  | "output"
  | "record"
  | "reference"
  | "source"
  | "syntax";

export type Severity = "error" | "warning";

/** What one code means. */
export interface CodeMeaning {
  /** `given`: not the code decides but the graph's policy, or the problems that it stands for. */
  readonly severity: Severity | "given";
  readonly scope: Scope;
  /** One sentence. */
  readonly meaning: string;
  /** Codes of problems that it explains, so that they are not told at the same place. */
  readonly explains?: readonly string[];
}

const error = (scope: Scope, meaning: string) => ({ severity: "error", scope, meaning }) as const;
const warning = (scope: Scope, meaning: string) =>
  ({ severity: "warning", scope, meaning }) as const;
const given = (scope: Scope, meaning: string) => ({ severity: "given", scope, meaning }) as const;

/**
 * Every diagnostic there is. Codes are stable and grouped by stage: GW01 read, GW02 parse, GW03 link,
 * GW04 verify, GW07 export. `graphwright explain CODE` prints an entry with its examples.
 */
export const DIAGNOSTICS = {
  GW0101: error("file", "A file holds NUL bytes, so it is no text."),
  GW0102: error("file", "A symbolic link leads nowhere."),
  GW0103: error("file", "The folder holds no YAML file."),
  GW0104: error("file", "A symbolic link leaves the graph folder; only what is inside is read."),
  GW0105: error("file", "The text of a source leads out of its text folder through a link."),
  GW0106: error("file", "A file is not valid UTF-8."),
  GW0107: error("file", "A device, pipe, socket or folder has the name of a file."),
  GW0108: error("file", "A file is larger than what is read."),
  GW0109: error("file", "The system refuses to read a file."),
  GW0110: error("file", "The text of a source is no file name below a text folder."),
  GW0111: error("file", "A file is UTF-16; only UTF-8 is read."),
  GW0112: error("file", "The text of a source is a page, a PDF, a packed file or a picture."),
  GW0113: error("file", "The file of a text has the name that is given, in other letters."),
  GW0115: warning("file", "A text is not there, and a file no source names is called almost so."),

  GW0201: error("syntax", "A YAML alias: aliases hide what is said where, and grow without bound."),
  GW0202: error("syntax", "A YAML anchor; anchors exist for aliases, and those are refused."),
  GW0203: error("syntax", "A backslash between double quotes begins no escape that YAML knows."),
  GW0204: error("syntax", "An id holds a character that ids cannot hold."),
  GW0205: error("syntax", "A type, property, relation or qualifier has a character no name holds."),
  GW0206: error("syntax", "An escape names a character that Unicode does not have."),
  GW0207: error("syntax", "A value without quotes holds a colon and a space, so it is a key."),
  GW0208: error("syntax", "A key is a list or a mapping; keys are text."),
  GW0209: warning("syntax", "A value ends where “ #” begins a comment."),
  GW0210: error("syntax", "A line that begins with “%” is a YAML directive."),
  GW0211: error("syntax", "A key stands twice in one mapping."),
  GW0212: error("syntax", "An entry has no key."),
  GW0213: error("syntax", "A key has no value."),
  GW0214: error("syntax", "A key of the flat form of a relation stands inside an entity."),
  GW0215: error("syntax", "A control character, half of a pair, or what is no character at all."),
  GW0216: warning("syntax", "An id holds wide, narrow, joined or styled forms of letters."),
  GW0217: error("syntax", "An id is not in Unicode normal form C."),
  GW0218: error("syntax", "A line does not fit the indentation of the lines above it."),
  GW0219: error("syntax", "A list item stands among the keys of a mapping."),
  GW0220: error("syntax", "A name in the schema is too long."),
  GW0221: error("syntax", "A YAML merge key; the keys are written out in this format."),
  GW0222: error("syntax", "Text stands where a key and its value are expected."),
  GW0223: error("syntax", "A comma is missing between entries in brackets."),
  GW0224: error("syntax", "A key that is required is not there."),
  GW0225: error("syntax", "A space is missing after the colon of a key."),
  GW0226: warning("syntax", "One word of a name mixes alphabets whose letters look alike."),
  GW0227: given("syntax", "A file has more problems than are shown."),
  GW0228: error("syntax", "A claim says when, who or where, and not what."),
  GW0229: error("syntax", "A name of the schema is a key of every claim."),
  GW0230: error("syntax", "A value without quotes begins with a character that YAML reserves."),
  GW0231: error("syntax", "A second YAML document begins in the file."),
  GW0232: error("syntax", "The parser of record fails, and no other message says why."),
  GW0233: error("syntax", "A tab is used to indent."),
  GW0234: error("syntax", "A YAML tag; the schema says what a value means."),
  GW0235: error("syntax", "Text follows the quotation mark that ends a value."),
  GW0236: error("syntax", "Lists and mappings are nested too deep."),
  GW0237: error("syntax", "A file has more characters that can begin a value than are read."),
  GW0238: error("syntax", "One claim names two properties or two relations."),
  GW0239: error("syntax", "A bracket is never closed."),
  GW0240: error("syntax", "A quotation mark is never closed."),
  GW0241: error("syntax", "A key is not one of those that its mapping has."),
  GW0242: warning("syntax", "A name holds a character that is not seen."),
  GW0243: error("syntax", "A value has the wrong shape: text, a list or a mapping is expected."),
  GW0244: error("syntax", "A closing bracket closes nothing."),
  GW0245: error("syntax", "A value that begins with # is a comment, and its closing bracket too."),
  GW0246: error("syntax", "A space is missing after the dash of a list item."),
  GW0250: error("syntax", "A merge conflict was left in the file."),
  GW0251: error("syntax", "What looks like a space, or like nothing, is a letter to YAML."),
  GW0252: error("syntax", "A wide comma, colon or bracket stands where YAML wants the plain one."),
  GW0253: error("syntax", "A value begins with a character by which YAML begins something else."),
  GW0254: error("syntax", "A line that stands inside brackets is not indented."),
  GW0255: error("syntax", "A value goes on in a line that is not indented more than its key."),
  GW0256: error("syntax", "A comma ends a value without quotes in braces."),
  GW0257: warning("syntax", "A text holds commas where a list may be meant."),

  GW0301: error("reference", "A claim names an entity that no file defines."),
  GW0302: error("record", "A relation starts at an entity whose type is outside its domain."),
  GW0303: error("record", "A relation ends at an entity whose type is outside its range."),
  GW0304: error("reference", "A relation is not in the schema."),
  GW0305: error("reference", "A property is not in the schema."),
  GW0306: error("reference", "A qualifier is not in the schema."),
  GW0307: error("reference", "A type is not in the schema."),
  GW0308: error("record", "An id is defined twice."),
  GW0309: warning("record", "Two entities have a name in common."),
  GW0310: error("record", "Types extend one another in a circle, or over too many levels."),
  GW0311: error("record", "A date is no EDTF date of level 1, or not in the calendar."),
  GW0312: error("record", "A period ends before it begins."),
  GW0313: error("record", "An id of “mergedFrom” is still in use."),
  GW0315: error("record", "The inverse of a relation has the name of another relation."),
  GW0316: error("record", "A value is not what the schema says of its property or qualifier."),
  GW0317: error("reference", "A citation names a source that no file describes."),
  GW0318: warning("record", "A claim is written twice."),
  GW0319: error("record", "A word is not one of those that a key takes."),
  GW0320: error("record", "A color is not written as #rgb or #rrggbb."),
  GW0321: error("record", "A link is not http, https, mailto or doi."),
  GW0322: warning("reference", "A speaker looks like an id and is the id of no entity."),
  GW0323: error("record", "A claim has both a point in time and a period."),
  GW0324: error("record", "A property is given to an entity whose type may not have it."),
  GW0325: error("record", "A symmetric relation has an inverse, or different types at its ends."),
  GW0326: error("record", "A name is filed under what is no language tag."),
  GW0327: error("record", "An entry of the “graph” key is written twice."),
  GW0328: error("record", "The hash of a text is not 64 hexadecimal digits."),
  GW0329: error("record", "A property stands under “relations”, or a relation under “facts”."),
  GW0330: {
    ...warning("record", "A name or an id looks like another, and has other characters."),
    explains: ["GW0226", "GW0242"],
  },

  GW0401: error("source", "A quote stands more than once in its source, so it names no place."),
  GW0402: error("source", "The last words of a range do not follow its first words."),
  GW0403: error("source", "A quote is in its source, but not beside its prefix or its suffix."),
  GW0404: error("lock", "The lock holds an unresolved merge conflict."),
  GW0405: warning("lock", "Two lines of the lock disagree about one quote."),
  GW0406: warning("lock", "A line of the lock is not as “cite lock” writes it; it proves nothing."),
  GW0407: warning("source", "A range is so long that its ends may belong to different statements."),
  GW0408: given("source", "The text of a source has changed since the lock was written."),
  GW0409: warning("source", "A range leaves out a negation."),
  GW0410: error("source", "A quote is not in its source."),
  GW0411: warning("source", "The text at hand is another revision than the one the source names."),
  GW0412: error("source", "A quote has more than one ellipsis."),
  GW0413: error("source", "A quote, or an end of a range, is too short to prove anything."),
  GW0414: given("claim", "A claim cites nothing."),
  GW0415: given("claim", "A citation names a source and quotes nothing."),
  GW0416: given("source", "The text of a source is not here, and the lock proves no quote of it."),
  GW0417: error("source", "A quote cuts a word or a number of its source in two."),
  GW0418: warning("source", "A negation, a denial or a doubt outside a quote governs it."),
  GW0419: given("source", "The lock alone proves quotes of a source; its text is not here."),
  GW0430: error("source", "A quote holds characters that hide, or that turn the text's direction."),
  GW0432: warning("source", "A citation names another page than that on which its quote stands."),
  GW0433: error("source", "A quote has square brackets of an editor: [T]he, [sic], [words]."),
  GW0440: warning("lock", "A line of the lock cannot be true: its passage is not the quote."),
  GW0441: warning("lock", "Two lines of the lock cannot both be true of one text."),
  GW0442: warning("lock", "A line of the lock is not true of the text at hand that it names."),
  GW0450: warning("lock", "Lines of the lock are new since the base, and no text proves them."),
  GW0451: warning("source", "The text of a source is another than at the base."),
  GW0452: warning("source", "The text of a source was there at the base, and is not any more."),
  GW0453: warning("record", "A policy is looser than at the base."),

  GW0701: warning("output", "Characters that the format cannot hold were replaced by U+FFFD."),
  GW0702: warning("output", "Colors that GEXF cannot hold were left out."),
  GW0703: warning("output", "In descriptions, & < > became full-width, since Gephi cuts there."),
  GW0704: warning("output", "Cells that a spreadsheet would run got an apostrophe in front."),
  GW0705: warning("output", "Ids that the format cannot hold were changed."),
  GW0706: warning("output", "Gephi reads “INF” within a text as infinity."),
  GW0707: warning("output", "The format has no place for some attributes."),
  GW0708: warning("output", "Line breaks and tabs in lists became spaces."),
  GW0709: warning("output", "Numbers that a column would change stand in the list of facts alone."),
  GW0710: warning("output", "There are more properties than columns."),
  GW0711: warning("output", "Times that Gephi's timeline cannot show stand in columns alone."),
  GW0712: warning("output", "Undirected edges are written as directed."),
  GW0713: warning("output", "The opacity of colors was left out."),
  GW0714: warning("output", "Directed and undirected edges are mixed, which networkx refuses."),
  GW0720: warning("output", "A cell shows one of several values."),
  GW0721: warning("output", "An edge ends where it is last known of, since its end is unknown."),
  GW0722: warning("output", "A space was put behind a backslash at the end of a cell."),
  GW0723: warning("output", "Gephi and Neo4j read a backslash as an escape."),
  GW0724: warning("output", "Readers that guess types take a column of text for something else."),
  GW0725: warning("output", "Pandas takes a cell for a missing value."),
  GW0726: warning("output", "Gephi takes the word “null” for no value."),
  GW0727: warning("output", "Gephi cuts the blanks at the ends of a cell."),
  GW0728: warning("output", "Column names hold & < >, which igraph shows as references."),
} as const satisfies Readonly<Record<`GW${number}`, CodeMeaning>>;

/** The code of a diagnostic. */
export type DiagnosticCode = keyof typeof DIAGNOSTICS;
