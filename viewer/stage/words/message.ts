import { numberWords } from "../../ui/format/count.ts";
import type { Reason } from "../../graph/load.ts";
import type { Phrases } from "../../ui/phrases.ts";

interface Message {
  readonly loading: string;
  readonly reading: string;
  readonly drawing: string;
  /** So many millions of bytes, and of how many where that is known. */
  readonly received: (megabytes: number, of: number | undefined) => string;
  readonly failed: string;
  /** What happened, by reason; the detail is an address, an answer, or what is wrong. */
  readonly why: Readonly<Record<Reason, (detail: string) => string>>;
  /** What to do about it: words before a command, or words alone. */
  readonly remedy: Readonly<Record<Reason, string>>;
  readonly retry: string;
  readonly impossible: string;
  readonly impossibleWhy: string;
  readonly fault: string;
  /** What the browser says of it. */
  readonly faultWhy: (fault: string) => string;
  readonly lost: string;
  readonly lostWhy: string;
  readonly drawAgain: string;
  readonly empty: string;
  readonly emptyLive: string;
  readonly emptyStatic: string;
}

const en: Message = {
  loading: "Loading the graph…",
  reading: "Reading the graph…",
  drawing: "Drawing…",
  received: (megabytes, of) =>
    of === undefined
      ? `${numberWords(megabytes, "en")} MB`
      : `${numberWords(megabytes, "en")} of ${numberWords(of, "en")} MB`,
  failed: "The graph could not be loaded",
  why: {
    cut: () => "The graph in this page is not whole.",
    missing: (url) => `${url} could not be fetched. It has to be beside this page.`,
    "no-graph": (problem) => `This is not a graph file: ${problem}.`,
    "not-json": (url) => `${url} is not whole: it is not JSON.`,
    "other-version": () =>
      "The file was built by another version of Graphwright, and this page cannot read it.",
    refused: (answer) => `The server answered: ${answer}.`,
    unanswered: () => "The server does not answer. Is graphwright view still running?",
  },
  remedy: {
    cut: "Export it again:",
    missing: "Put it there, or export the site again:",
    "no-graph": "Build it again:",
    "not-json": "Build it again:",
    "other-version": "Build it again with the version that serves this page:",
    refused: "Start it again:",
    unanswered: "Start it again:",
  },
  retry: "Try again",
  fault: "Drawing the picture went wrong",
  faultWhy: (fault) =>
    `This is a fault of Graphwright; please report it: “${fault}”. The graph is shown as lists.`,
  impossible: "This browser cannot draw the picture",
  impossibleWhy:
    "It needs WebGL, which is switched off or missing here. Everything else works without it: the graph is shown as lists.",
  lost: "The picture was lost",
  lostWhy:
    "The graphics driver took it away, as it may do after sleep or under load. Nothing else is lost.",
  drawAgain: "Draw it again",
  empty: "This graph is empty",
  emptyLive: "Add an entity to a YAML file of the graph; it appears here as soon as you save.",
  emptyStatic: "It held no entities when this page was made. Add some, and make it again:",
};

const zh: Message = {
  loading: "正在加载图谱……",
  reading: "正在读取图谱……",
  drawing: "正在绘制……",
  received: (megabytes, of) =>
    of === undefined
      ? `已接收 ${numberWords(megabytes, "zh")} MB`
      : `已接收 ${numberWords(megabytes, "zh")} MB，共 ${numberWords(of, "zh")} MB`,
  failed: "图谱无法加载",
  why: {
    cut: () => "本页中的图谱数据不完整。",
    missing: (url) => `无法读取 ${url}，它应与本页放在同一文件夹中。`,
    "no-graph": (problem) => `这不是图谱文件（${problem}）。`,
    "not-json": (url) => `${url} 不完整：不是有效的 JSON。`,
    "other-version": () => "该文件由其他版本的 Graphwright 构建，本页无法读取。",
    refused: (answer) => `服务器的回应是：${answer}。`,
    unanswered: () => "服务器没有响应。graphwright view 还在运行吗？",
  },
  remedy: {
    cut: "请重新导出：",
    missing: "请将文件放到该处，或重新导出站点：",
    "no-graph": "请重新构建：",
    "not-json": "请重新构建：",
    "other-version": "请用提供本页的版本重新构建：",
    refused: "请重新启动：",
    unanswered: "请重新启动：",
  },
  retry: "重试",
  fault: "绘制图谱时出错",
  faultWhy: (fault) => `这是 Graphwright 的错误，请报告：“${fault}”。图谱以列表显示。`,
  impossible: "此浏览器无法绘制图谱",
  impossibleWhy: "绘制需要 WebGL，而它在这里被关闭或不可用。其他功能不受影响：图谱以列表显示。",
  lost: "画面已丢失",
  lostWhy: "显卡驱动收回了画面，睡眠之后或负载过高时可能发生。其他内容均未丢失。",
  drawAgain: "重新绘制",
  empty: "这个图谱是空的",
  emptyLive: "在图谱的 YAML 文件中添加一个实体，保存后会立即显示在这里。",
  emptyStatic: "生成本页时图谱中还没有实体。请添加后重新生成：",
};

/** What stands in the place of the picture. */
export const message: Phrases<Message> = { en, zh };
