import { numberWords } from "../ui/format/count.ts";
import { phrases } from "../ui/phrases.ts";
import { counts } from "../ui/words.ts";

/** What stands in the place of the picture. */
export const message = phrases({
  loading: ["Loading the graph…", "正在加载图谱……"],
  reading: ["Reading the graph…", "正在读取图谱……"],
  drawing: ["Drawing…", "正在绘制……"],
  /** So many millions of bytes, and of how many where that is known. */
  received: [
    (megabytes: number, of: number | undefined) =>
      `${numberWords(megabytes, "en")}${of === undefined ? "" : ` of ${numberWords(of, "en")}`} MB`,
    (megabytes, of) =>
      `已接收 ${numberWords(megabytes, "zh")} MB${of === undefined ? "" : `，共 ${numberWords(of, "zh")} MB`}`,
  ],
  failed: ["The graph could not be loaded", "图谱无法加载"],
  /** What happened, by reason; the detail is an address, an answer, or what is wrong. */
  why: phrases({
    cut: [() => "The graph in this page is not whole.", () => "本页中的图谱数据不完整。"],
    missing: [
      (url: string) => `${url} could not be fetched. It has to be beside this page.`,
      (url) => `无法读取 ${url}，它应与本页放在同一文件夹中。`,
    ],
    "no-graph": [
      (problem: string) => `This is not a graph file: ${problem}.`,
      (problem) => `这不是图谱文件（${problem}）。`,
    ],
    "not-json": [
      (url: string) => `${url} is not whole: it is not JSON.`,
      (url) => `${url} 不完整：不是有效的 JSON。`,
    ],
    "other-version": [
      () => "The file was built by another version of Graphwright, and this page cannot read it.",
      () => "该文件由其他版本的 Graphwright 构建，本页无法读取。",
    ],
    refused: [
      (answer: string) => `The server answered: ${answer}.`,
      (answer) => `服务器的回应是：${answer}。`,
    ],
    unanswered: [
      () => "The server does not answer. Is graphwright view still running?",
      () => "服务器没有响应。graphwright view 还在运行吗？",
    ],
  }),
  /** What to do about it: words before a command, or words alone. */
  remedy: phrases({
    cut: ["Export it again:", "请重新导出："],
    missing: ["Put it there, or export the site again:", "请将文件放到该处，或重新导出站点："],
    "no-graph": ["Build it again:", "请重新构建："],
    "not-json": ["Build it again:", "请重新构建："],
    "other-version": [
      "Build it again with the version that serves this page:",
      "请用提供本页的版本重新构建：",
    ],
    refused: ["Start it again:", "请重新启动："],
    unanswered: ["Start it again:", "请重新启动："],
  }),
  retry: ["Try again", "重试"],
  fault: ["Drawing the picture went wrong", "绘制图谱时出错"],
  /** What the browser says of it. */
  faultWhy: [
    (fault: string) =>
      `This is a fault of Graphwright; please report it: “${fault}”. The graph is shown as lists.`,
    (fault) => `这是 Graphwright 的错误，请报告：“${fault}”。图谱以列表显示。`,
  ],
  impossible: ["This browser cannot draw the picture", "此浏览器无法绘制图谱"],
  impossibleWhy: [
    "It needs WebGL, which is switched off or missing here. Everything else works without it: the graph is shown as lists.",
    "绘制需要 WebGL，而它在这里被关闭或不可用。其他功能不受影响：图谱以列表显示。",
  ],
  lost: ["The picture was lost", "画面已丢失"],
  lostWhy: [
    "The graphics driver took it away, as it may do after sleep or under load. Nothing else is lost.",
    "显卡驱动收回了画面，睡眠之后或负载过高时可能发生。其他内容均未丢失。",
  ],
  drawAgain: ["Draw it again", "重新绘制"],
  empty: ["This graph is empty", "这个图谱是空的"],
  emptyLive: [
    "Add an entity to a YAML file of the graph; it appears here as soon as you save.",
    "在图谱的 YAML 文件中添加一个实体，保存后会立即显示在这里。",
  ],
  emptyStatic: [
    "It held no entities when this page was made. Add some, and make it again:",
    "生成本页时图谱中还没有实体。请添加后重新生成：",
  ],
});

/** The picture and what stands upon it. */
export const stage = phrases({
  label: [
    (entities: number) =>
      `Graph of ${counts.en.entities(entities)}. Arrow keys move, plus and minus zoom, 1 to 9 show so many steps around the selection, 0 shows all. Press / to search.`,
    (entities) =>
      `包含${counts.zh.entities(entities)}的图谱。方向键移动，加号和减号缩放，1 至 9 显示所选内容周围的步数，0 显示全部。按 / 搜索。`,
  ],
  view: ["View", "视图"],
  zoomIn: ["Zoom in", "放大"],
  zoomOut: ["Zoom out", "缩小"],
  fit: ["Fit to the window", "适应窗口"],
  fullScreen: ["Full screen", "全屏"],
  leaveFullScreen: ["Leave full screen", "退出全屏"],
  /** Why only a part of the graph is shown. */
  filtered: ["filtered", "已筛选"],
  relationsHidden: [
    (number: number) => `${counts.en.relations(number)} hidden`,
    (number) => `隐藏${counts.zh.relations(number)}`,
  ],
  steps: [
    (number: number) => counts.en.steps(number),
    (number) => `${counts.zh.steps(number)}以内`,
  ],
  shown: [
    (reasons: readonly string[], shown: number, all: number) => {
      const text = reasons.join(", ");
      const start = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
      return `${start}: ${numberWords(shown, "en")} of ${counts.en.entities(all)}`;
    },
    (reasons, shown, all) =>
      `${reasons.join("，")}：${numberWords(shown, "zh")}/${counts.zh.entities(all)}`,
  ],
  clear: ["Clear", "清除"],
});
