/** What in a sentence shows that something is not simply so. */
const CUES = [
  "negation",
  "denial",
  "report",
  "allegation",
  "dispute",
  "forecast",
  "plan",
  "condition",
  "judgement",
] as const;
export type Cue = (typeof CUES)[number];

/** Spaced languages: beginnings of words, found at the start of a word. */
const STEMS: Readonly<Record<Cue, string>> = {
  negation: `not, no, never, nor, neither, cannot, nobody, nothing, nicht, keine, keiner, keinen, kein, nie, weder,
    ne, pas, jamais, sans, aucun, ningún, nunca, sin, mai, senza, não, nem, sem, не, нет, без`,
  denial: `deny, denie, denial, refut, reject, rebut, contradict, disclaim, untrue, false, no truth, bestr, dement, widersprach, weist zurück, wies zurück,
    zurückgewiesen, nie, réfut, negar, negó, desm, smenti, отрица, опроверг`,
  report: `say, says, said, saying, told, tell, tells, according, state, stated, states, announc, report, claim, believ, argu, explain, admit, acknowledg, recall, describ,
    wrote, writes, write, post, posted, posts, add, added, note, noted, notes, remark, insist, quot, interview, spoke, speak, declar, mention, call, emphasi, stress, think, thought, view, opinion, praise, express, ask, asked, comment, warn, complain, confess, reveal, suggest, point,
    statistic, survey, estimat, figures, count, record,
    sagt, erklär, berichte, laut, zufolge, meint, behaupt, schreib, schrieb, nannte, nennt, beton, äußer, gab an, erzähl, hält, hielt, fand, klagt, warnt,
    dit, déclar, selon, affirm, annonc, d'après, expliqu, raconte, estime, dijo, según, declar, explic, cuenta, dice, detto, secondo, dichiar, disse, segundo, сказал, заяви, по словам, сообщ`,
  allegation: `alleg, accus, suspect, rumo, suppos, purport, suspicion, insinuat, apparent, reputed, charge, blame, angeblich, beschuldig, vorgeworfen, vorwurf, vorwürf, wirft, verdächt, soll,
    gerücht, prétend, soupçon, rumeur, supuest, presunt, acus, presunt, якобы, обвин`,
  dispute: `disput, rebuk, rumo, clarif, controvers, contest, question, doubt, challeng, disagree, debat, criticis, criticiz, critique, objection, objected, umstritten, bestr, bezweif, zweif, kritik, streit, strittig, contest, doute, discut, controver, спор, сомне`,
  forecast: `will, would, forecast, predict, expect, project, estimat, anticipat, likely, future, next year, outlook, soon, going to, shall, wird, werden, dürfte, erwart, prognos, voraussicht, künftig, könnte,
    prévo, prévi, sera, seront, devrait, attend, será, prev, esper, podrá, sarà, будет, ожида`,
  plan: `plan, aim, intend, intent, target, goal, will, propos, schedul, wants, want, hope, hopes, seek, prepar, ambition, pledge, promis, vow, until 20, soll, wollen, will, möchte, beabsicht, geplant, vorhaben, ziel, angekündigt, wird, werden,
    prévo, prévu, compte, vise, veut, projet, objectif, planea, quiere, objetivo, pretende, piano, vuole, obiettivo, план, намер, собира`,
  condition: `can, if, unless, would, could, should, may, might, perhaps, provided, whether, maybe, probably, possib, wenn, falls, könnte, würde, vielleicht, möglich, si, peut-être, serait, pourrait, quizás, tal vez, podría, forse, potrebbe, если, может`,
  judgement: `best, worst, good, bad, great, too, most, very, more, better, really, obvious, clear, important, seem, appear, should, must, need, opinion, view, think, believ, feel, felt, rather, perhaps, even, only, still, just, undoubted, simply,
    excellent, poor, wrong, right, true, real, fail, succe, strong, weak, beste, schlecht, gut, zu, sehr, wichtig, scheint, sollte, muss, meilleur, trop, très, mejor, peor, muy, migliore, molto, очень, лучш`,
};

/** Languages without spaces: found anywhere. */
const ANYWHERE: Readonly<Record<Cue, string>> = {
  negation: "不|没|未|无|無|非|別|ない|ません|않|없|아니",
  denial: "否认|否認|驳斥|反驳|辟谣|不实|否定|부인",
  report:
    "表示|称|稱|说|說|指出|认为|認為|据|據|报道|宣布|透露|介绍|坦言|强调|回忆|写道|评价|统计|数据显示|と述べ|という|によると|말했|밝혔|따르면",
  allegation: "涉嫌|指控|疑似|传闻|传言|据称|质疑|指责|疑い|容疑|의혹|혐의",
  dispute: "争议|爭議|质疑|質疑|反对|批评|分歧|争论|不认同|論争|논란",
  forecast: "预计|預計|预测|预期|将|將|会|會|有望|可能|未来|料|見込|予想|だろう|예상|전망",
  plan: "计划|計劃|打算|拟|擬|将|將|目标|目標|希望|准备|准備|力争|欲|予定|計画|計画|계획|목표",
  condition: "如果|若|假如|只要|除非|倘若|要是|可能|也许|もし|만약",
  judgement:
    "最|很|太|更|应该|應該|必须|好|差|优秀|重要|显然|似乎|其实|不错|糟|成功|失败|真正|才|매우|とても",
};

const PATTERNS: readonly (readonly [Cue, RegExp])[] = CUES.map((cue) => [
  cue,
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${STEMS[cue]
      .split(",")
      .map((stem) => wordOf(stem.trim().replaceAll(/\s+/gu, " ")))
      .join("|")})|${ANYWHERE[cue]}`,
    "iu",
  ),
]);

/** Words of up to three letters stand whole, those of four but for their inflexion; longer ones are beginnings. */
function wordOf(stem: string): string {
  if (stem.length > 4) return stem;
  const ending = stem.length === 4 ? "(?:s|ed|d|n|en|t|te|ten|ned|ning)?" : "";
  return `${stem}${ending}(?![\\p{L}\\p{N}])`;
}

/** The cues in a folded text. */
export function cuesIn(folded: string): ReadonlySet<Cue> {
  const found = PATTERNS.filter(([, pattern]) => pattern.test(folded)).map(([cue]) => cue);
  const cues = new Set<Cue>(found);
  if (/n't(?![\p{L}\p{N}])/u.test(folded)) cues.add("negation");
  return cues;
}

/** Whether a text holds something in quotation marks, which a fold makes alike: somebody is quoted. */
export function isQuoting(text: string): boolean {
  return /[“”„«»「」『』]|(?<![\p{L}\p{N}])"|"(?![\p{L}\p{N}])/u.test(text);
}
