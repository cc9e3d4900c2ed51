import { counts } from "../ui/words.ts";
import { phrases } from "../ui/phrases.ts";

/** Taking along what is seen, as a file. */
export const exporting = phrases({
  label: ["Export what is seen", "导出当前所见"],
  picture: ["Picture", "图片"],
  noPicture: [
    "Picture: there is none, for this browser cannot draw it",
    "图片：此浏览器无法绘制，因此没有图片",
  ],
  data: ["Data", "数据"],
  sources: ["Cited sources", "引用的来源"],
  names: phrases({
    png: ["PNG", "PNG"],
    svg: ["SVG", "SVG"],
    json: ["JSON", "JSON"],
    gexf: ["GEXF", "GEXF"],
    "csv-nodes": ["CSV, entities", "CSV：实体"],
    "csv-edges": ["CSV, relations", "CSV：关系"],
    bibliography: ["Markdown", "Markdown"],
    "csl-json": ["CSL-JSON", "CSL-JSON"],
    bibtex: ["BibTeX", "BibTeX"],
  }),
  hints: phrases({
    png: ["pixels", "位图"],
    svg: ["vectors", "矢量图"],
    json: ["Graphwright", "Graphwright"],
    gexf: ["Gephi", "Gephi"],
    "csv-nodes": ["a table", "表格"],
    "csv-edges": ["a table", "表格"],
    bibliography: ["with passages", "附引文"],
    "csl-json": ["Zotero, pandoc", "Zotero、pandoc"],
    bibtex: ["LaTeX", "LaTeX"],
  }),
  /** What the files will hold. */
  all: ["All of it", "全部"],
  part: ["What is seen", "当前所见"],
  held: [
    (what: string, entities: number, relations: number) =>
      `${what}: ${counts.en.entities(entities)}, ${counts.en.relations(relations)}`,
    (what, entities, relations) =>
      `${what}：${counts.zh.entities(entities)}，${counts.zh.relations(relations)}`,
  ],
  /** How much of a graph a picture shows, in its caption. */
  around: [
    (steps: number, name: string) =>
      name === "" ? counts.en.steps(steps) : `${counts.en.steps(steps)} around ${name}`,
    (steps, name) =>
      name === "" ? `${counts.zh.steps(steps)}以内` : `${name}周围${counts.zh.steps(steps)}以内`,
  ],
  amount: [
    (entities: number, all: number) => `${entities} of ${counts.en.entities(all)}`,
    (entities, all) => `${entities}/${counts.zh.entities(all)}`,
  ],
  /** How much, in the name of a file. */
  stepsInName: [
    (steps: number) => `${steps} ${steps === 1 ? "step" : "steps"}`,
    (steps) => `${steps}步`,
  ],
  partInName: ["part", "部分"],
  making: ["Making the file…", "正在生成文件……"],
  saved: [(name: string) => `Saved ${name}`, (name) => `已保存 ${name}`],
  losses: ["What the format could not hold:", "该格式无法保存的内容："],
  failures: phrases({
    picture: [
      "The picture could not be made: it is too large for this browser. Zoom in, or save SVG.",
      "无法生成图片：对此浏览器来说图片过大。请放大视图，或保存为 SVG。",
    ],
    file: [
      "The file could not be made. Reload the page and try again.",
      "无法生成文件。请重新加载页面后再试。",
    ],
  }),
  dismiss: ["Dismiss", "关闭"],
});
