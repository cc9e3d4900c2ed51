import { counts } from "../ui/words/counts.ts";
import type { Phrases } from "../ui/phrases.ts";

const en = {
  label: "Export what is seen",
  picture: "Picture",
  noPicture: "Picture: there is none, for this browser cannot draw it",
  data: "Data",
  sources: "Cited sources",
  names: {
    png: "PNG",
    svg: "SVG",
    json: "JSON",
    gexf: "GEXF",
    "csv-nodes": "CSV, entities",
    "csv-edges": "CSV, relations",
    bibliography: "Markdown",
    "csl-json": "CSL-JSON",
    bibtex: "BibTeX",
  },
  hints: {
    png: "pixels",
    svg: "vectors",
    json: "Graphwright",
    gexf: "Gephi",
    "csv-nodes": "a table",
    "csv-edges": "a table",
    bibliography: "with passages",
    "csl-json": "Zotero, pandoc",
    bibtex: "LaTeX",
  },
  /** What the files will hold. */
  all: (entities: number, relations: number): string =>
    `All of it: ${counts.en.entities(entities)}, ${counts.en.relations(relations)}`,
  part: (entities: number, relations: number): string =>
    `What is seen: ${counts.en.entities(entities)}, ${counts.en.relations(relations)}`,
  /** How much of a graph a picture shows, in its caption. */
  around: (steps: number, name: string): string =>
    name === "" ? counts.en.steps(steps) : `${counts.en.steps(steps)} around ${name}`,
  amount: (entities: number, all: number): string => `${entities} of ${counts.en.entities(all)}`,
  between: " · ",
  /** How much, in the name of a file. */
  stepsInName: (steps: number): string => `${steps} ${steps === 1 ? "step" : "steps"}`,
  partInName: "part",
  making: "Making the file…",
  saved: (name: string): string => `Saved ${name}`,
  losses: "What the format could not hold:",
  failures: {
    picture:
      "The picture could not be made: it is too large for this browser. Zoom in, or save SVG.",
    file: "The file could not be made. Reload the page and try again.",
  },
  dismiss: "Dismiss",
};

const zh: typeof en = {
  label: "导出当前所见",
  picture: "图片",
  noPicture: "图片：此浏览器无法绘制，因此没有图片",
  data: "数据",
  sources: "引用的来源",
  names: {
    png: "PNG",
    svg: "SVG",
    json: "JSON",
    gexf: "GEXF",
    "csv-nodes": "CSV：实体",
    "csv-edges": "CSV：关系",
    bibliography: "Markdown",
    "csl-json": "CSL-JSON",
    bibtex: "BibTeX",
  },
  hints: {
    png: "位图",
    svg: "矢量图",
    json: "Graphwright",
    gexf: "Gephi",
    "csv-nodes": "表格",
    "csv-edges": "表格",
    bibliography: "附引文",
    "csl-json": "Zotero、pandoc",
    bibtex: "LaTeX",
  },
  all: (entities, relations) =>
    `全部：${counts.zh.entities(entities)}，${counts.zh.relations(relations)}`,
  part: (entities, relations) =>
    `当前所见：${counts.zh.entities(entities)}，${counts.zh.relations(relations)}`,
  around: (steps, name) =>
    name === "" ? `${counts.zh.steps(steps)}以内` : `${name}周围${counts.zh.steps(steps)}以内`,
  amount: (entities, all) => `${entities}/${counts.zh.entities(all)}`,
  between: " · ",
  stepsInName: (steps) => `${steps}步`,
  partInName: "部分",
  making: "正在生成文件……",
  saved: (name) => `已保存 ${name}`,
  losses: "该格式无法保存的内容：",
  failures: {
    picture: "无法生成图片：对此浏览器来说图片过大。请放大视图，或保存为 SVG。",
    file: "无法生成文件。请重新加载页面后再试。",
  },
  dismiss: "关闭",
};

/** Taking along what is seen, as a file. */
export const exporting: Phrases<typeof en> = { en, zh };
