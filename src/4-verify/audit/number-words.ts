/** Number words of English, German, French, Spanish and Italian: units and tens, which add up. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  entriesOf(`zero 0 null 0 one 1 eins 1 ein 1 eine 1 einen 1 einem 1 einer 1 un 1 une 1 uno 1 una 1 two 2 both 2 zwei 2 beide 2 deux 2 dos 2 due 2
  three 3 drei 3 trois 3 tres 3 tre 3 four 4 vier 4 quatre 4 cuatro 4 quattro 4 five 5 fünf 5 cinq 5 cinco 5 cinque 5
  six 6 sechs 6 seis 6 sei 6 seven 7 sieben 7 sept 7 siete 7 sette 7 eight 8 acht 8 huit 8 ocho 8 otto 8
  nine 9 neun 9 neuf 9 nueve 9 nove 9 ten 10 zehn 10 dix 10 diez 10 dieci 10 eleven 11 elf 11 onze 11 once 11 undici 11
  twelve 12 zwölf 12 douze 12 doce 12 dodici 12 dozen 12 dutzend 12 douzaine 12 docena 12 thirteen 13 dreizehn 13 treize 13 trece 13
  fourteen 14 vierzehn 14 quatorze 14 catorce 14 fifteen 15 fünfzehn 15 quinze 15 quince 15 sixteen 16 sechzehn 16 seize 16
  seventeen 17 siebzehn 17 eighteen 18 achtzehn 18 nineteen 19 neunzehn 19 twenty 20 zwanzig 20 vingt 20 veinte 20 venti 20
  thirty 30 dreißig 30 trente 30 treinta 30 trenta 30 forty 40 vierzig 40 quarante 40 cuarenta 40 quaranta 40
  fifty 50 fünfzig 50 cinquante 50 cincuenta 50 cinquanta 50 sixty 60 sechzig 60 soixante 60 sesenta 60 sessanta 60
  seventy 70 siebzig 70 septante 70 setenta 70 settanta 70 eighty 80 achtzig 80 huitante 80 ochenta 80 ottanta 80
  ninety 90 neunzig 90 nonante 90 noventa 90 novanta 90 decade 10 jahrzehnt 10 décennie 10 década 10 century 100 jahrhundert 100
  topped 1 tops 1 first 1 second 2 third 3 fourth 4 fifth 5 sixth 6 seventh 7 eighth 8 ninth 9 tenth 10 erste 1 ersten 1 zweite 2 zweiten 2 dritte 3 dritten 3
  vierte 4 vierten 4 fünfte 5 fünften 5 twice 2 thrice 3 double 2 zweimal 2 dreimal 3`),
);

/** Words that multiply what stands before them. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map(
  entriesOf(`hundred 100 hundreds 100 hundert 100 cent 100 cents 100 cien 100 ciento 100 cento 100
  thousand 1e3 thousands 1e3 k 1e3 tausend 1e3 tsd 1e3 mille 1e3 mil 1e3 mila 1e3 тысяч 1e3 тыс 1e3
  million 1e6 millions 1e6 m 1e6 mn 1e6 mm 1e6 mio 1e6 millionen 1e6 millón 1e6 millones 1e6 milione 1e6 milioni 1e6 milhões 1e6 млн 1e6
  billion 1e9 billions 1e9 bn 1e9 b 1e9 mrd 1e9 milliarde 1e9 milliarden 1e9 milliard 1e9 milliards 1e9 miliardi 1e9 млрд 1e9
  trillion 1e12 trillions 1e12 tn 1e12 billionen 1e12 lakh 1e5 crore 1e7`),
);

/** Parts of a whole by the word that names them. */
export const PARTS: ReadonlyMap<string, number> = new Map(
  entriesOf(`half 2 halves 2 halb 2 halbe 2 hälfte 2 moitié 2 demi 2 mitad 2 metà 2 third 3 thirds 3 drittel 3 tiers 3 tercio 3 tercios 3 terzo 3 terzi 3
  quarter 4 quarters 4 fourth 4 viertel 4 quart 4 quarts 4 cuarto 4 cuartos 4 fifth 5 fifths 5 fünftel 5 cinquième 5 quinto 5
  sixth 6 sixths 6 sechstel 6 eighth 8 eighths 8 achtel 8 tenth 10 tenths 10 zehntel 10 dixième 10`),
);

/** Characters with which Chinese, Japanese and Korean write numbers and multiply them. */
export const HAN_DIGITS: ReadonlyMap<string, number> = new Map(
  entriesOf("〇 0 零 0 一 1 二 2 两 2 兩 2 三 3 四 4 五 5 六 6 七 7 八 8 九 9"),
);
export const HAN_MAGNITUDES: ReadonlyMap<string, number> = new Map(
  entriesOf("十 10 百 100 千 1e3 万 1e4 萬 1e4 만 1e4 亿 1e8 億 1e8 억 1e8 兆 1e12"),
);

const GERMAN_UNITS = "ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun";
const GERMAN_COMPOUND = new RegExp(
  `^(?:(${GERMAN_UNITS})?hundert)?(?:(${GERMAN_UNITS})und)?(zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)?(${GERMAN_UNITS}|zehn|elf|zwölf)?$`,
  "u",
);

/** The number of a word that is written in one: zwei, zweiundvierzig, zweihundert; undefined for other words. */
export function numberOfWord(word: string): number | undefined {
  const known = NUMBER_WORDS.get(word);
  if (known !== undefined) return known;
  const thousand = /^(.+)tausend$/u.exec(word)?.[1];
  if (thousand !== undefined) return scaled(numberOfWord(thousand), 1_000);
  const match = word.length > 6 ? GERMAN_COMPOUND.exec(word) : null;
  if (!match) return undefined;
  const [, hundreds, units, tens, rest] = match;
  const valueOf = (part: string | undefined): number => NUMBER_WORDS.get(part ?? "") ?? 0;
  const hundred = word.includes("hundert") ? 100 * (valueOf(hundreds) || 1) : 0;
  return hundred + valueOf(units) + valueOf(tens) + valueOf(rest);
}

function scaled(number: number | undefined, by: number): number | undefined {
  return number === undefined ? undefined : number * by;
}

function* entriesOf(list: string): Generator<readonly [string, number]> {
  const words = list.trim().split(/\s+/u);
  for (let at = 0; at + 1 < words.length; at += 2) {
    yield [words[at] ?? "", Number(words[at + 1])];
  }
}
