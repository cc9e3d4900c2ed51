import { numberWords } from "../format/count.ts";
import { counts } from "./counts.ts";
import { phrases } from "../phrases.ts";

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
