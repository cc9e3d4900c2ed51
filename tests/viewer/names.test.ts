import { describe, expect, test } from "vitest";
import type { GraphFile } from "../../src/model/graph-file.ts";
import { catalogOf } from "../../viewer/graph/catalog.ts";
import { labelIn, namesIn, otherNames } from "../../viewer/graph/names.ts";
import { sampleGraph } from "../fixtures/viewer/sample.ts";

/** The sample with a schema in two languages. */
function translated(): GraphFile {
  const graph = sampleGraph();
  const { schema } = graph.attributes;
  return {
    ...graph,
    attributes: {
      ...graph.attributes,
      schema: {
        types: schema.types.map((type) =>
          type.id === "Person" ? { ...type, label: { zh: "人物" } } : type,
        ),
        properties: [{ id: "revenue", type: "money", label: { zh: "营收", en: "turnover" } }],
        relations: schema.relations.map((relation) =>
          relation.id === "leads"
            ? { ...relation, label: { "zh-Hans": "领导" } }
            : relation.id === "makes"
              ? { ...relation, label: { zh: "制造", "zh-x-inverse": "制造者" } }
              : relation,
        ),
        qualifiers: [{ id: "role", type: "text", label: { zh: "身份" } }],
      },
    },
  };
}

const catalog = catalogOf(translated());
const [english, chinese] = [namesIn(catalog, "en"), namesIn(catalog, "zh")];
const leads = { relation: "leads", label: "leads", reversed: false };

describe("a label in a language", () => {
  test.each([
    [{ zh: "甲" }, "甲"],
    [{ "zh-Hans": "甲", zh: "乙" }, "甲"],
    [{ "zh-Hant": "丙", "zh-CN": "甲" }, "甲"],
    [{ "zh-TW": "丙", "zh-SG": "甲" }, "甲"],
    [{ "zh-Hant": "丙" }, "丙"],
    [{ "ZH-hant-HK": "丙", en: "C" }, "丙"],
    [{ en: "A", zh: "" }, undefined],
    [{ zha: "Vahcuengh" }, undefined],
    [{ "zh-x-inverse": "由……领导" }, undefined],
    [undefined, undefined],
  ])("%o serves Chinese as %s", (labels, label) => expect(labelIn(labels, "zh")).toBe(label));

  test.each([
    [{ en: "colour", "en-US": "color" }, "colour"],
    [{ "en-US": "color", "en-GB": "colour" }, "colour"],
    [{ "en-AU": "colour" }, "colour"],
    [{ zh: "颜色" }, undefined],
  ])("%o serves English as %s", (labels, label) => expect(labelIn(labels, "en")).toBe(label));
});

describe("the names of a graph", () => {
  test("are those of the language, else what is written", () => {
    expect(chinese.entity("qingmu")).toBe("青木乐器工坊");
    expect(chinese.entity("ada-lindqvist")).toBe("Ada Lindqvist");
    expect(chinese.nodes[catalog.nodeIndex.get("beida") ?? -1]).toBe("北京大学");
    expect(english.entity("haigang")).toBe("Harbour Bank");
    expect(english.entity("zh-only")).toBe("青木一号小提琴");
    expect(chinese.entity("nobody")).toBe("nobody");
    expect(chinese.entity("__proto__")).toBe("Proto Type");
  });

  test("cover the schema: types, properties, qualifiers and relations", () => {
    expect(chinese.type("Person")).toBe("人物");
    expect(chinese.type("Company")).toBe("Company");
    expect(chinese.property("revenue")).toBe("营收");
    expect(english.property("revenue")).toBe("turnover");
    expect(chinese.qualifier("role")).toBe("身份");
    expect(chinese.relation("leads")).toBe("领导");
  });

  test("read a relation from either end", () => {
    expect(chinese.reading(leads)).toBe("领导");
    const back = { ...leads, label: "led by", reversed: true };
    expect(chinese.reading(back)).toBe("← 领导");
    expect(chinese.forward(back)).toBe("领导");
    expect(english.reading(back)).toBe("led by");
    expect(english.forward(back)).toBe("leads");
  });

  test("read a relation backwards by a name of its own, where there is one", () => {
    const madeBy = { relation: "makes", label: "made by", reversed: true };
    expect(chinese.reading(madeBy)).toBe("制造者");
    expect(chinese.forward(madeBy)).toBe("制造");
    expect(english.reading(madeBy)).toBe("made by");
    const unnamed = { relation: "plays", label: "played by", reversed: true };
    expect(chinese.reading(unnamed)).toBe("played by");
    expect(labelIn({ zh: "制造", "zh-Hans-x-inverse": "制造者" }, "zh", "inverse")).toBe("制造者");
  });

  test("are sorted as readers of the language expect", () => {
    expect(["张三", "Zoë", "李四", "zebra", "阿姨"].toSorted(chinese.compare)).toEqual([
      "阿姨",
      "李四",
      "张三",
      "zebra",
      "Zoë",
    ]);
    expect(["b10", "B9", "a"].toSorted(english.compare)).toEqual(["a", "B9", "b10"]);
  });

  test("of an entity are all listed but the one that is shown", () => {
    const entity = {
      label: "Qingmu Workshop",
      names: { zh: "青木乐器工坊", sv: "Qingmus verkstad" },
      aliases: ["Qingmu", "Qingmus verkstad"],
    };
    expect(otherNames(entity, "青木乐器工坊")).toEqual([
      { name: "Qingmus verkstad", lang: "sv" },
      { name: "Qingmu Workshop" },
      { name: "Qingmu" },
    ]);
    expect(otherNames({ label: "A" }, "A")).toEqual([]);
  });
});
