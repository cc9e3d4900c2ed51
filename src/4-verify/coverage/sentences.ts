import { CONTINUOUS_CHARACTER, UNSPACED_CHARACTER } from "../characters.ts";
import type { Stretch } from "../words.ts";

/**
 * Abbreviations of a language, as patterns of what stands before the full stop. Those that mostly end what they
 * stand in, such as “etc.”, are left out: a capital after them begins a sentence.
 */
interface Abbreviations {
  /** No sentence ends after these. */
  readonly always: string;
  /** Nor after these where a number follows. */
  readonly beforeNumber?: string;
  /** After a number of one or two digits, these words begin a sentence; any other makes it an ordinal. */
  readonly afterOrdinal?: string;
}

/** By language. Of others only initials are known. */
const ABBREVIATIONS: Readonly<Record<string, Abbreviations>> = {
  en: {
    always: `Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Col|Maj|Capt|Cpt|Cmdr|Lt|Sgt|Rev|Fr|Hon|Gov|Sen|Rep|Pres|Messrs|Mt|Ft|St|vs|cf|viz|e\\.g|i\\.e|ca|approx`,
    beforeNumber: "[Nn]o|Nos|pp?|Figs?|Vol|Art|Sec|Ch|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec",
  },
  de: {
    always: `\\p{Ll}|Dr|Prof|Hr|Fr|Frl|Dipl|Ing|Med|St|Hl|geb|gest|bzw|vgl|ca|evtl|ggf|inkl|exkl|zzgl|sog|insb|bes|gem|lt|max|min|mind|Mio|Mrd|Tsd|Abt|Hrsg|Jh|Chr|röm|kath|ev|staatl|städt|amtl|ehem|int|Ges|Bd|Str`,
    beforeNumber: "Nrn?|Abs|Art|S|Kap|Abb|Tab|Ziff|Tel|Jg|Jan|Febr?|Apr|Aug|Sept?|Okt|Nov|Dez",
    afterOrdinal: `De[rmns]|Die|Das|Ein(?:e[mnrs]?)?|Er|Sie|Es|Wir|Ich|Ihr(?:e[mnrs]?)?|Sein(?:e[mnrs]?)?|Dies(?:e[mnrs]?)?|Jede[mnrs]?|Alle|Man|Was|Wer|Wie|Wo|Warum|Dann|Danach|Da|Dabei|Damit|Dazu|Dort|Hier|Heute|Später|Zuvor|Doch|Aber|Und|Oder|Auch|Nur|Noch|Nun|So|Als|Wenn|Weil|Während|Obwohl|Nachdem|Seitdem|In|Im|An|Am|Auf|Aus|Bei|Beim|Mit|Nach|Von|Vom|Vor|Zu|Zum|Zur|Für|Seit|Über|Unter|Durch|Gegen|Trotz|Wegen`,
  },
  fr: {
    always: "MM?|Mmes?|Mlles?|Mgr|Dr|Pr|Me|Ste?|av|apr|env|cf|c\\.-à-d|p\\. ex|éd|J\\.-C",
    beforeNumber: "[Nn]o|pp?|art|vol|chap|fig|t|janv|févr|avr|juill|sept|oct|nov|déc",
  },
  es: {
    always: "Sra?|Sres|Srta|Dra?|Dres|D|Dña|Lic|Ing|Arq|Prof|Gral|Cap|Ud|Uds|Sto|Sta|Avda?|p\\. ej|aprox",
    beforeNumber: "[Nn]úm|[Nn]ro|págs?|pp?|art|vol|cap|fig|tel",
  },
  it: {
    always: "Sig|Sigg|Sig\\.ra|Dott|Dott\\.ssa|Prof|Prof\\.ssa|Avv|Ing|Arch|Geom|On|Gen|Mons|Spett|Ill|p\\. es|ca|cfr",
    beforeNumber: "[Nn]|nn|pagg?|pp?|art|artt|vol|cap|fig|tel",
  },
  pt: {
    always: "Sra?|Sras|Srs|Dra?|Drs|D|Eng|Prof|Profa|Exmo|Exma|Gen|Cel|Cap|Sto|Sta|Av|p\\. ex|aprox",
    beforeNumber: "[Nn]|[Nn]úm|págs?|pp?|art|vol|cap|fig|tel",
  },
  ru: {
    always: "т\\. ?[екн]|(?<!\\d )г|гг|ул|просп|пл|им|св|проф|акад|доц|ген|руб|тыс|млн|млрд|напр|см|ср|гр|тов",
    beforeNumber: "стр|с|рис|табл|ст|гл|[Тт]|№|д|кв|тел",
  },
  nl: { always: "dhr|mevr|mw|dr|drs|ir|ing|mr|prof|ca|bijv|incl|St", beforeNumber: "nr|blz|art" },
  ar: { always: "د|أ|م|ص" },
  hi: { always: "डॉ|प्रो|श्री|कु|पं" },
}; // prettier-ignore
const LONGEST_ABBREVIATION = 16;

/** Ends a sentence wherever it stands: full-width marks, and those of Arabic, Urdu, Devanagari, Amharic, Burmese, Khmer, Armenian. */
const FULL_STOP = "。｡！？؟۔।॥።፧၊။។៕։";
/** Ends one before white space only, for it also stands in numbers, addresses and names. */
const POINT = ".!?…‼⁇⁈⁉．";
/** Thai and Lao have no full stop: a space ends a clause where so many characters without one stand on both sides. */
const CLAUSE = 20;
const THAI = "[\\p{Script=Thai}\\p{Script=Lao}]";
/** A run of marks is read in pieces: a pattern keeps what it has read of a repetition on a stack. */
const SIGNS = new RegExp(
  `[${FULL_STOP}${POINT}]{1,64}|\\s(?=${THAI}{${CLAUSE}})(?<=${THAI}{${CLAUSE}}\\s{1,4})`,
  "gu",
);
const HAS_FULL_STOP = new RegExp(`[${FULL_STOP}]`, "u");
const ELLIPSIS = /^(?:\.{2,}|…+)$/u;
/**
 * What closes with the sentence: brackets, numbers of notes, and quotation marks. Marks that open in one language and
 * close in another close where no letter follows; those of French stand behind a space.
 */
const CLOSING =
  /(?:[)\]）］】〕」』》〉”’›]|\[\d{1,3}\]|[¹²³⁰⁴-⁹]|(?:["'“‘«]|\s?»)(?![\p{L}\p{N}])){0,8}/uy;
/** A sentence does not end before these. */
const JOINS = new RegExp(`^[,;:，、；：)\\]${FULL_STOP}${POINT}]`, "u");
/** A small letter goes on with the sentence (“Really?” he said), but iPhone may begin one; Georgian has no others. */
const GOES_ON = /^\s*(?:[-–—―(（[“"„‘'«»]\s?){0,3}(?!\p{Script=Georgian})\p{Ll}(?!\p{Lu})/u;
/** What goes on after a quotation that ends as a sentence does, in Japanese and Chinese. */
const TELLS =
  /^(?:と|って|[^\s。！？，、：；“「]{0,6}?(?:说|說|道|问|問|称|稱|喊|答|表示|否认|否認)[。，：！；])/u;
const CLOSED_QUOTATION = /[”’」』]$/u;
/** Where the space after a full stop was forgotten: “the end.It began”. */
const FORGOTTEN_SPACE = /^\p{Ll}{2}[.!?]\p{Lu}\p{Ll}/u;
const BETWEEN_UNSPACED = new RegExp(`^${UNSPACED_CHARACTER}.${UNSPACED_CHARACTER}`, "u");
const UNSPACED = new RegExp(`^${UNSPACED_CHARACTER}`, "u");
const CONTINUOUS = new RegExp(`${CONTINUOUS_CHARACTER}$`, "u");
/** A number at the start that counts the paragraph or the item: “1. Aims”. */
const ENUMERATOR = /^\s*(?:\d{1,3}|\p{L})$/u;
/** How much of what follows an end decides about it. */
const AHEAD = 24;

/** A line may end anywhere in a sentence of a wrapped text. */
const LINE_ENDS = /[\n\r\u0085\u2028\u2029]/gu;

/**
 * The sentences of a paragraph, without the white space around them. The rule is our own, so that every machine finds
 * the same: a sentence ends at a full stop, with what closes it, unless an abbreviation of the language, an initial,
 * an ordinal, or a small letter behind it says otherwise. Time is linear.
 *
 * @param lines a text, which may be wrapped
 * @param lang the language tag of the source; English when left out
 * @param offset added to every place
 */
export function sentencesOf(lines: string, lang = "en", offset = 0): Stretch[] {
  const paragraph = lines.replace(LINE_ENDS, " ");
  const sentences: Stretch[] = [];
  let start = 0;
  for (const end of sentenceEnds(paragraph, patternsOf(lang))) {
    const text = paragraph.slice(start, end);
    const left = start + text.length - text.trimStart().length;
    const right = start + text.trimEnd().length;
    if (left < right) sentences.push({ start: left + offset, end: right + offset });
    start = end;
  }
  return sentences;
}

function* sentenceEnds(text: string, patterns: Patterns): Generator<number> {
  let start = 0;
  for (const { 0: sign, index } of text.matchAll(SIGNS)) {
    CLOSING.lastIndex = index + sign.length;
    CLOSING.test(text);
    const end = CLOSING.lastIndex;
    const isClause = sign.trim() === "";
    if (!isClause && !isEnd({ text, sign, start, index, end }, patterns)) continue;
    yield end;
    start = end;
  }
  yield text.length;
}

/** A mark at `index` of a text, which may end the sentence from `start` with what closes it at `end`. */
interface Candidate {
  readonly text: string;
  readonly sign: string;
  readonly start: number;
  readonly index: number;
  readonly end: number;
}

function isEnd(candidate: Candidate, patterns: Patterns): boolean {
  const { text, sign, index, end } = candidate;
  const after = text.slice(end, end + AHEAD);
  if (JOINS.test(after)) return false;
  if (HAS_FULL_STOP.test(sign))
    return !(CLOSED_QUOTATION.test(text.slice(index, end)) && TELLS.test(after));
  if (!isApart(candidate, after) || GOES_ON.test(after)) return false;
  if (ELLIPSIS.test(sign)) return !/[\s([]$/u.test(text.slice(Math.max(0, index - 1), index));
  return sign !== "." || !isWithin(candidate, after, patterns);
}

/** Whether a sentence may begin where a point is followed so. */
function isApart({ text, sign, index, end }: Candidate, after: string): boolean {
  if (after === "" || /^\s/u.test(after)) return true;
  if (FORGOTTEN_SPACE.test(text.slice(index - 2, index + 3))) return true;
  if (ELLIPSIS.test(sign)) return false;
  if (/[!?]/u.test(sign)) return UNSPACED.test(after);
  return end === index + 1 && BETWEEN_UNSPACED.test(text.slice(index - 1, index + 2));
}

/** Whether a full stop belongs to an abbreviation, an initial or an ordinal; in Thai it never ends a sentence. */
function isWithin(
  { text, start, index }: Candidate,
  after: string,
  { always, beforeNumber, beginning }: Patterns,
): boolean {
  const before = text.slice(Math.max(start, index - LONGEST_ABBREVIATION), index);
  const isBeforeNumber = /^\s*\p{Nd}/u.test(after);
  if (always.test(before) || (isBeforeNumber && beforeNumber.test(before))) return true;
  if (index - start < 8 && ENUMERATOR.test(text.slice(start, index))) return true;
  if (CONTINUOUS.test(before)) return true;
  return beginning !== undefined && ORDINAL.test(before) && !beginning.test(after);
}

/** Whether a word with a capital begins sentences in a language that writes every noun with one: “Der”, “Ihre”. */
export function isBeginning(word: string, lang: string): boolean {
  return patternsOf(lang).beginning?.test(word) === true;
}

const ORDINAL = /(?:^|[^\p{L}\p{N}.,:])(?:\p{Nd}{1,2}|[IVX]{1,5})$/u;
/** One letter is an initial, in scripts with capitals and in Arabic and Hebrew. */
const INITIAL = "\\p{Lu}|[\\p{Script=Arabic}\\p{Script=Hebrew}]";

interface Patterns {
  readonly always: RegExp;
  readonly beforeNumber: RegExp;
  /** Of what follows an ordinal where a sentence begins; undefined where ordinals have no full stop before a capital. */
  readonly beginning: RegExp | undefined;
}

const known = new Map<string, Patterns>();

function patternsOf(tag: string): Patterns {
  const language = /^[a-z]*/u.exec(tag.toLowerCase())?.[0] ?? "";
  const lang = Object.hasOwn(ABBREVIATIONS, language) ? language : "";
  let patterns = known.get(lang);
  if (!patterns) {
    const { always = "", beforeNumber = "", afterOrdinal } = ABBREVIATIONS[lang] ?? {};
    const atEnd = (words: string) => new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${words})$`, "u");
    patterns = {
      always: atEnd(always === "" ? INITIAL : `${INITIAL}|${always}`),
      beforeNumber: atEnd(beforeNumber === "" ? "(?!)" : beforeNumber),
      beginning:
        afterOrdinal === undefined
          ? undefined
          : new RegExp(`^\\s*[„“"»«(]?(?:${afterOrdinal})(?![\\p{L}\\p{N}])`, "u"),
    };
    known.set(lang, patterns);
  }
  return patterns;
}
