import { count, countZh, numberWords } from "./format/count.ts";
import { phrases } from "./phrases.ts";

/** So many of something, in both languages: a number before an English noun, or a Chinese measure word. */
function amountOf(one: string, chinese: string, many?: string) {
  const inEnglish = (number: number) => count(number, one, many);
  return [inEnglish, (number: number) => countZh(number, chinese)] as const;
}

/** So many of something. */
export const counts = phrases({
  citations: amountOf("citation", "条引证"),
  claims: amountOf("claim", "条陈述"),
  contradictions: amountOf("contradiction", "处矛盾"),
  entities: amountOf("entity", "个实体", "entities"),
  errors: amountOf("error", "个错误"),
  facts: amountOf("fact", "条事实"),
  relations: amountOf("relation", "条关系"),
  results: amountOf("result", "条结果"),
  rows: amountOf("row", "行"),
  sources: amountOf("source", "个来源"),
  steps: amountOf("step", "步"),
});

/** When something was: with the precision, and the doubts, with which it was written. */
export const dates = phrases({
  year: [(year: string) => year, (year) => `${year}年`],
  beforeChrist: [(year: string) => `${year} BC`, (year) => `公元前${year}年`],
  decade: [(first: string) => `${first}s`, (first) => `${first}年代`],
  century: [
    (first: string, _last: string) => `${first}s`,
    (first, last) => `${first}至${last}年间`,
  ],
  seasons: [
    ["spring", "summer", "autumn", "winter"],
    ["春", "夏", "秋", "冬"],
  ],
  inSeason: [
    (season: string, year: string) => `${season} ${year}`,
    (season, year) => `${year}${season}`,
  ],
  monthUnknown: [(year: string) => `${year}, month unknown`, (year) => `${year}，月份不详`],
  dayUnknown: [(month: string) => `${month}, day unknown`, (month) => `${month}，日期不详`],
  about: [(date: string) => `about ${date}`, (date) => `约${date}`],
  uncertain: [(date: string) => `${date} (uncertain)`, (date) => `${date}（存疑）`],
  span: [(from: string, to: string) => `${from} to ${to}`, (from, to) => `${from}至${to}`],
  from: [(date: string) => `from ${date}`, (date) => `${date}起`],
  until: [(date: string) => `until ${date}`, (date) => `至${date}为止`],
  since: [(date: string) => `since ${date}`, (date) => `${date}以来`],
  ended: ["ended, date unknown", "已结束，时间不详"],
  sinceEnded: [
    (date: string) => `since ${date}, ended, date unknown`,
    (date) => `始于${date}，已结束，时间不详`,
  ],
  comma: [", ", "，"],
});

/** Values of facts. */
export const literals = phrases({
  yes: ["yes", "是"],
  no: ["no", "否"],
});

/** The page as a whole. */
export const page = phrases({
  title: [(graph: string) => `${graph} · Graphwright`, (graph) => `${graph} · Graphwright`],
  /** The language by its own name, in full and short, and what taking it does. */
  language: phrases({
    name: ["English", "中文"],
    short: ["EN", "中文"],
    take: ["Switch to English", "切换为中文"],
  }),
});

/** What the panel says of whatever it is about. */
export const panel = phrases({
  places: phrases({
    node: ["Entity", "实体"],
    edge: ["Claim", "陈述"],
    source: ["Source", "来源"],
    sources: ["Sources", "来源"],
    contradictions: ["Contradictions", "矛盾"],
    path: ["Path", "路径"],
    community: ["Community", "社群"],
    text: ["Text", "原文"],
  }),
  close: ["Close", "关闭"],
  closeHelp: ["Close (Esc)", "关闭（Esc）"],
  showMore: [
    (number: number, rest: number) =>
      `Show ${numberWords(number, "en")} more of ${numberWords(rest, "en")}`,
    (number, rest) => `再显示${numberWords(number, "zh")}条（还有${numberWords(rest, "zh")}条）`,
  ],
  showMoreOf: [
    (rest: number) => `Show more of ${numberWords(rest, "en")}`,
    (rest) => `显示更多（还有${numberWords(rest, "zh")}条）`,
  ],
  showAll: [
    (number: number) => `Show all ${numberWords(number, "en")}`,
    (number) => `显示全部${numberWords(number, "zh")}条`,
  ],
  hidden: ["Hidden from the picture by the filters.", "因筛选而未显示在图中。"],
  clearFilters: ["Clear them", "清除筛选"],
  // An entity
  facts: ["Facts", "事实"],
  relations: ["Relations", "关系"],
  says: ["Says", "言论"],
  otherNames: ["Other names", "其他名称"],
  sameAs: ["The same elsewhere", "在别处的同一实体"],
  entityOrigin: ["Where the entity is written", "该实体的定义位置"],
  saying: [
    (status: string, citations: number) => `${status}, ${counts.en.citations(citations)}`,
    (status, citations) => `${status}，${counts.zh.citations(citations)}`,
  ],
  steps: ["Steps shown around it", "显示周围几步"],
  showEverything: ["Show all", "显示全部"],
  showSteps: [
    (steps: number) => `Show ${counts.en.steps(steps)}`,
    (steps) => `显示${counts.zh.steps(steps)}以内`,
  ],
  everythingHelp: ["Everything (key 0)", "全部（按 0 键）"],
  stepsHelp: [
    (steps: number) => `Only what is within ${counts.en.steps(steps)} (keys 1 to 9)`,
    (steps) => `只显示${counts.zh.steps(steps)}以内（按 1 至 9 键）`,
  ],
  all: ["all", "全部"],
  pin: ["Pin", "固定"],
  pinned: ["Pinned", "已固定"],
  pinHelp: ["Keep it in the picture whatever the steps", "无论显示几步，都保留在图中"],
  pathTo: ["Path to…", "查找路径……"],
  putBack: ["Put back", "复位"],
  putBackHint: ["Put it back where the arrangement has it", "放回布局中的位置"],
  // The relations of an entity that read alike
  fold: ["Fold", "收起"],
  foldOf: [(relation: string) => `Fold ${relation}`, (relation) => `收起“${relation}”`],
  expand: ["Expand", "展开"],
  expandOf: [(relation: string) => `Expand ${relation}`, (relation) => `展开“${relation}”`],
  showInPicture: [
    (relation: string) => `Show ${relation} in the picture`,
    (relation) => `在图中显示“${relation}”`,
  ],
  show: ["Show in the picture", "在图中显示"],
  hide: ["Hide from the picture", "从图中隐藏"],
  // A claim
  claim: ["Claim", "陈述"],
  evidence: ["Evidence", "证据"],
  alsoBetween: ["Also between them", "两者之间的其他陈述"],
  claimOrigin: ["Where the claim is written", "该陈述的定义位置"],
  claimsBetween: ["Claims between these two", "两者之间的陈述"],
  previousClaim: ["Previous claim", "上一条陈述"],
  nextClaim: ["Next claim", "下一条陈述"],
  claimOf: [
    (at: number, all: number) => `Claim ${at} of ${all}`,
    (at, all) => `第${at}条，共${all}条`,
  ],
  // Copying
  copied: ["Copied", "已复制"],
  notCopied: ["Copying is not allowed here", "此处不允许复制"],
});

/** The themes of the page. */
export const theme = phrases({
  label: [(name: string) => `Theme: ${name.toLowerCase()}`, (name) => `主题：${name}`],
  choices: phrases({
    system: ["System", "跟随系统"],
    light: ["Light", "浅色"],
    dark: ["Dark", "深色"],
    contrast: ["High contrast", "高对比度"],
  }),
});
