/**
 * What belongs to a number, as patterns over folded text: units, magnitudes, currencies and words that
 * compare, in the languages most sources are in. A name that is also a common word after a number, such
 * as “a” for are or “in” for inch, is left out: a quote that is refused for nothing costs more trust.
 */
function anyOf(names: string): string {
  const words = names.trim().split(/\s*,\s*|\s*\n\s*/u);
  const byHead = new Map<string, string[]>();
  // The longest first, so that “per cent” is not read as “per”.
  for (const word of words.sort((left, right) => right.length - left.length)) {
    const head = HEAD.exec(word)?.[0] ?? "";
    const rests = byHead.get(head);
    if (rests) rests.push(word.slice(head.length));
    else byHead.set(head, [word.slice(head.length)]);
  }
  // By their first letter, so that few are tried at each place.
  return `(?:${Array.from(byHead, ([head, rests]) => `${head}(?:${rests.join("|")})`).join("|")})`;
}

/** One letter at the start of a pattern, or its two cases. */
const HEAD = /^(?:\p{L}|\[\p{L}{2}\])(?![?*+{])/u;

/** Either case of the first letter, which begins a sentence or a German noun. */
function eitherCase(names: string): string {
  return names.replace(/(?<=^|[,\n]\s*)\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

/** No letter follows, nor an apostrophe or a point within a word. */
const WORD_END = String.raw`(?![\p{L}\p{M}\p{N}]|['.]\p{L})`;

const SYMBOLS =
  anyOf(`km, m, dm, cm, mm, µm, μm, nm, ha, kg, g, mg, µg, μg, t, kt, Mt, Gt, lbs?, oz, ft, yd, mi, nmi,
  l, L, ml, mL, cl, dl, hl, h, hrs?, min, mins, s, secs?, ms, μs, ns, yrs?, wks?, mph, kph, kmh, kn, rpm, bpm, fps,
  k?Hz, MHz, GHz, THz, [kMGT]?Wh?, [WVJNK](?!\\.), [mk]V, MV, m?Ah?, kJ, MJ, GJ, TJ, kN, MN, Nm, [hkMG]?Pa, psi, bar, mbar,
  dB, dBA, lm, lx, mol, mmol, cal, kcal, [kKMGTP]B, [kKMG]iB, [kMG]bits?, [kMG]bps, px, p\\.c\\., dpi, ppi, ppm, ppb, ppt, hp, bhp, PS,
  bbl, boe, mpg, [mμ]?Sv, [kM]?Bq, [kM]?Ω, pp, pct, bps?, [ap]\\.m\\., [ap]m, AM, PM,
  zł, Kč, kr, руб, грн, лв,
  км, м, см, мм, кг, г, т, л, кВт, МВт`).replace("[mk]?Ah?", "mAh?");

const WORDS = anyOf(
  eitherCase(`percent, per cent, percentage[ -]points?, basis[ -]points?, per mille?, permille,
  (?:kilo|centi|milli|micro|nano)?met(?:er|re)s?, miles?, yards?, foot, feet, inch(?:es)?, hectares?, acres?,
  (?:kilo|milli|micro)?gram(?:me)?s?, kilos?, tonnes?, tons?, pounds?, ounces?, (?:milli|centi|hecto)?lit(?:er|re)s?, gallons?, barrels?,
  pints?, bushels?, seconds?, minutes?, hours?, days?, weeks?, months?, years?, decades?, centur(?:y|ies), degrees?, (?:kilo|mega|giga|tera)?hertz,
  (?:kilo|mega|giga|tera)?watts?, (?:kilo|mega|giga|tera)?watt-hours?, volts?, amperes?, amps?, joules?, newtons?, pascals?, (?:kilo)?calories?,
  (?:kilo|mega|giga|tera|peta)?(?:bytes?|bits?), pixels?, horsepower, knots?, light-years?, times, fold, o'clock,
  dollars?, cents?, pence, euros?, yen, yuan, renminbi, rupees?, ro?ubles?, won, francs?, kron[aeor]+r?, pesos?, reais, rand, lira[s]?, zloty,
  dirhams?, ri[yi]als?, dinars?, shekels?, baht, ringgit, rupiah, dong, shillings?, hryvnias?,
  pro[csz]ent[aiuů]?, prozentpunkten?, procentenheter, procentpoint, procentowych, promille, prosenttia, prosentin, százalék, procentów, jahren?, tagen?, stunden?, minuten?, sekunden?, wochen?, monaten?, metern?, kilometern?, kilogramm, gramm,
  tonnen?, litern?, grad, uhr,
  pour cent, ans?, années?, jours?, heures?, secondes?, mois, mètres?, kilomètres?, degrés?,
  por ciento, por cento, años?, días?, horas?, minutos?, segundos?, meses, metros?, kilómetros?, toneladas?, anos?, dias?,
  per cento, anni, giorni, mesi, metri, chilometri,
  procenta?, milion(?:y|ů)?, persen, phần trăm, százalékkal, τοις εκατό, प्रतिशत, फ़ीसदी, रुपये, रुपए,
  في المئة, في المائة, بالمئة, بالمائة, درصد, אחוז(?:ים)?,
  процент(?:а|ов)?, відсот(?:ок|ки|ків), рубл(?:ь|я|ей), доллар(?:а|ов)?, тонн(?:а|ы)?, лет, года?, километр(?:а|ов)?`),
);

const CURRENCY_CODES =
  anyOf(`AED, ARS, AUD, BRL, CAD, CHF, CLP, CNH, CNY, COP, CZK, DKK, EGP, EUR, GBP, HKD, HUF, IDR, ILS, INR, JPY, KRW, KZT,
  MXN, MYR, NGN, NOK, NZD, PHP, PKR, PLN, RMB, RON, RUB, SAR, SEK, SGD, THB, TRY, TWD, UAH, USD, VND, ZAR, BTC, ETH`);

/** What makes another unit of the one that follows: square, metric, Hong Kong. */
const KINDS =
  anyOf(`square, sq\\.?, cubic, cu\\.?, metric, nautical, short, long, light, calendar, business, working, trading, kilowatt, megawatt,
  gigawatt, terawatt, watt, man, person, US, U\\.S\\., American, British, Canadian, Australian, Hong Kong, New Taiwan, Singapore, Swiss, Chinese`);

/** A unit that is set apart by a space or a hyphen. */
export const UNIT = `(?:${KINDS}[ -])*(?:${SYMBOLS}|${WORDS}|${CURRENCY_CODES})${WORD_END}`;

/** Units that are written in full. */
export const UNIT_IN_FULL = `(?:${KINDS}[ -])*${WORDS}${WORD_END}`;

/** Millions and the like. */
export const MAGNITUDE = `${anyOf(
  eitherCase(`hundreds?, thousands?, millions?, billions?, trillions?, dozens?, mn, mln, mio\\.?, mrd\\.?, bn, tn, trn, lakhs?, crores?,
  millionen, milliarden?, billionen, milliards?, millones, millón, mil, mille, mila, tausend, hundert, duizend, miljoen,
  miljard, miljoner, miljarder, tusen, tusind, millioner, milliarder, tysięcy, tys\\.?, milionów, miliardów, milhões, bilhões, milioni, miliardi,
  tsd\\.?, miljoona[an]?, miljardi[a]?, tuhat(?:ta)?, milion[yůe]?, miliard[yůe]?, tisíc, milioane, miliarde, millió, milliárd, ezer,
  milyon, milyar, trilyon, triệu, tỷ, tỉ, nghìn, ngàn, juta, miliar, ribu, triliun,
  εκατομμύρι[αο], δισεκατομμύρι[αο], χιλιάδες, εκατ\\.?, δισ\\.?,
  тысяч[аи]?, миллион(?:а|ов)?, миллиард(?:а|ов)?, триллион(?:а|ов)?, мільйон(?:и|ів)?, мільярд(?:и|ів)?, тисяч[аі]?,
  млн, млрд, трлн, тыс\\.?, тис\\.?, करोड़, लाख, हज़ार, हजार, अरब, कोटी, কোটি, লাখ,
  مليون, ملايين, مليار(?:ات)?, ألف, آلاف, ملیون, میلیون, میلیارد, هزار, ہزار, لاکھ, کروڑ, אלף, אלפים, מיליון, מיליוני, מיליארד, מיליארדי`),
)}${WORD_END}|[kKM](?![\\p{L}\\p{M}\\p{N}.'])`;

/** Magnitudes of scripts that set no word apart, then their units. */
export const UNSPACED_MAGNITUDE = "(?:[十百千万萬億亿兆]|ล้าน|แสน|หมื่น|พัน|ລ້ານ|ພັນ|លាន|ពាន់|သန်း)";
export const UNSPACED_UNIT = anyOf(
  `[余餘多]?(?:个|個)?百分点, [元円圆圓块塊年月日号號时時点點分秒天周週倍度岁歲折米克斤吨噸升亩畝匹余餘多],
  成(?![为為了立功员員本都长長]), (?:个|個)月, 小(?:时|時), 分(?:钟|鐘), 割, 時間, パーセント, ポイント, [ヶかカケ]月, 公里, 千米, 厘米, 毫米, 公斤, 千克, 公(?:顷|頃), 平方(?:公里|千米|米), 立方米,
  (?:美|欧|歐|港|日|韩|澳)元, 英(?:镑|鎊), 人民(?:币|幣), (?:马|馬)力, 千瓦(?:时|時)?, บาท, ล้าน, พัน, หมื่น, แสน, เปอร์เซ็นต์, เมตร, กิโลเมตร, ปี, วัน, ชั่วโมง`,
);

/** Words that compare, round or turn a number, with the space after them. */
export const COMPARISON = `(?<![\\p{L}\\p{N}])${anyOf(
  eitherCase(`(?:less|more|fewer|greater|higher|lower|larger|smaller|longer|shorter|older|younger) than, at least, at most, up to,
  as (?:many|much|few|little|high|low) as, about, around, approximately, approx\\.?, roughly, nearly, almost, circa, ca\\.?, over, under, above, below,
  exceeding, minus, negative, close to,
  mehr als, weniger als, mindestens, höchstens, bis zu, etwa, rund, knapp, über, unter,
  plus de, moins de, au moins, au plus, environ, près de, jusqu'à,
  más de, menos de, al menos, casi, hasta, mais de, pelo menos, cerca de, quase,
  più di, meno di, almeno, quasi, более, менее, больше, меньше, около, почти, свыше, до, як мінімум, близько, понад,
  minder dan, meer dan, minstens, ongeveer, bijna, mindre än, mer än, fler än, minst, högst, nästan, mindre enn, mer enn, mindre end, mere end,
  mniej niż, więcej niż, co najmniej, około, ponad, prawie, méně než, více než, alespoň, skoro, περίπου, πάνω από, λιγότερο από,
  yüzde, en az, en fazla, yaklaşık, ít nhất, hơn, khoảng, kurang dari, lebih dari, sekitar, 최소, 최대, 약, 거의`),
)} `;
export const UNSPACED_COMPARISON = anyOf(
  "百分之, 第, 负, 負, 约, 約, 大约, 近, 将近, 接近, 超, 超过, 超過, 逾, 不到, 不足, 至少, 最多, 低于, 低於, 高于, 高於, 多于, 少于, 未满, 高达, およそ, ほぼ, 最大, 最高, 最低, ร้อยละ ?, กว่า ?, เกือบ ?, ประมาณ ?",
);

/** Words that lead to a year. */
export const YEAR_LEAD = anyOf(
  eitherCase(`in, since, until, till, during, before, after, early, late, mid, year, en, seit, depuis, nel, em, im, jahre?, в,
  jan(?:uary|\\.)?, feb(?:ruary|\\.)?, mar(?:ch|\\.)?, apr(?:il|\\.)?, may, june?, july?, aug(?:ust|\\.)?, sep(?:tember|\\.)?, oct(?:ober|\\.)?, nov(?:ember|\\.)?, dec(?:ember|\\.)?`),
);

/** Signs that compare what stands on both sides, or a number with what is measured. */
export const RELATION =
  "[<=>\\u223c-\\u2255\\u2260-\\u2281\\u22d6-\\u22e9\\u2a6a-\\u2a75\\u2a7d-\\u2aba]";

/** Words that want a number behind them, so that a dash there is its sign. */
export const SIGN_LEAD = anyOf(
  "is, was, are, were, be, been, of, by, to, from, at, than, with, equals, reached, hit, war, ist, um, von, auf, est, de, à, es, era, è",
);

/** Words that lead to the first of two quantities. */
export const RANGE_LEAD = anyOf(eitherCase("from, von, de, da, van, från, fra, от, с"));

/** The characters Chinese writes numbers with, and digits. */
export const HAN_NUMERAL = "[\\p{Nd}〇零一二三四五六七八九十百千万萬亿億两兩]";

/** Currencies in short that are no code. */
const CURRENCY_NAMES = "(?:Rs|Rp|kr|Kr|Fr|Ft|Ksh|KSh|TSh|USh|Tk|Bs|zł|Kč|руб|грн|лв)\\.?";

/** Currencies before a number: $, US$, HK$, EUR, Rs. */
export const CURRENCY = `(?:(?:(?<![\\p{L}\\p{N}])[A-Z]{1,3})?\\p{Sc}|(?<![\\p{L}\\p{N}])(?:${CURRENCY_CODES}|${CURRENCY_NAMES}))`;

/** Numbers in words, as far as they join with others or with a unit. */
export const NUMBER_WORD = anyOf(
  eitherCase(`one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen,
  eighteen, nineteen, twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety, half,
  zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf, zwanzig, dreißig, vierzig, fünfzig, sechzig, siebzig, achtzig, neunzig,
  deux, trois, quatre, cinq, sept, huit, neuf, dix, onze, douze, quinze, vingt, trente, quarante, cinquante, soixante,
  tres, cuatro, cinco, seis, siete, ocho, nueve, diez, veinte, treinta, cuarenta, cincuenta, três, quatro, sete, oito, nove, dez, vinte,
  quattro, cinque, otto, dieci, venti, trenta, twee, drie, vijf, zes, zeven, negen, tien, twintig, fem, sju, åtta, nio, tio, tjugo,
  два, две, три, четыре, пять, шесть, семь, восемь, девять, десять, двадцать, тридцать`),
);
export const PART_WORD = anyOf(
  "hal(?:f|ves), thirds?, quarters?, fourths?, fifths?, sixths?, sevenths?, eighths?, ninths?, tenths?, hundredths?, thousandths?",
);

const WHOLE_WORD = new RegExp(
  `^(?:${SYMBOLS}|${WORDS}|${CURRENCY_CODES}|${KINDS}|${MAGNITUDE}|${NUMBER_WORD}|${PART_WORD}|${YEAR_LEAD}|${SIGN_LEAD}|${CURRENCY_NAMES}|[A-Z]{1,3}|[CFKNex])$`,
  "u",
);
const COMPARING_WORD = new RegExp(`^(?:${COMPARISON.replace(/ $/u, "")})$`, "u");
/** Words of the phrases above that are none by themselves. */
const PHRASE_WORDS: ReadonlySet<string> = new Set(
  `per cent percentage basis mille points point less more fewer greater higher lower larger smaller longer shorter older younger than at least most up to
  as many much few little high low close ca approx mehr als weniger bis zu plus de moins au más menos al mais pelo menos cerca di meno
  hong kong new taiwan light years year watt hours hour clock o m p a or and above below over under through al à ciento cento pour an of
  por usd sq cu u s mio mrd jusqu minder meer dan mindre mer mere fler mniej lebih kurang dari enn end az fazla co najmniej`.split(
    /\s+/u,
  ),
);

const SLOTS = 1 << 15;
/** Words looked up so far, each in the slot of its hash, and whether they may: a text has few distinct ones. */
const known: string[] = Array.from({ length: SLOTS }, () => "");
const answers = new Uint8Array(SLOTS);

/** Whether a word of plain letters in a text may be part of a quantity: most words are not, which is soon told. */
export function mayBelongToQuantity(text: string, start: number, end: number): boolean {
  let hash = 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash, 31) + text.charCodeAt(at);
  const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  const last = known[slot] ?? "";
  if (last.length !== end - start || !text.startsWith(last, start)) {
    // Letter by letter: a part of a text would keep all of it in memory.
    const word = Array.from(text.slice(start, end)).join("");
    known[slot] = word;
    answers[slot] = mayBelong(word) ? 1 : 0;
  }
  return answers[slot] === 1;
}

function mayBelong(word: string): boolean {
  return PHRASE_WORDS.has(word.toLowerCase()) || WHOLE_WORD.test(word) || COMPARING_WORD.test(word);
}
