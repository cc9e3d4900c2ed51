import { describe, expect, it } from "vitest";
import { cuesIn } from "../../src/4-verify/audit/cues.ts";

describe("the cues of a sentence are those of its language", () => {
  it.each([
    ["de", "Die Brücke wird im Frühjahr gesperrt.", []],
    ["de", "Der Käse wird von der Stadt verkauft und dort gegessen.", []],
    ["de", "Im Mai wurden die Tore geöffnet.", []],
    ["de", "Die Stadt wird im Frühjahr eine neue Brücke bauen.", ["forecast", "plan"]],
    ["de", "Es werden viele kommen, sagte der Wirt.", ["forecast", "plan", "report"]],
    ["de", "Nach Angaben der Polizei fuhr er schnell.", ["report"]],
    ["de", "Die Polizei vermutete einen Kurzschluss.", ["allegation"]],
    ["de", "Der Verein plant einen Umzug.", ["plan"]],
    ["de", "Er bestritt den Diebstahl.", ["denial", "dispute"]],
    ["en", "The mai ne pas dice wird soll.", []],
    ["fr", "Il ne vient pas.", ["negation"]],
    ["zh", "公司计划明年建厂。", ["plan"]],
  ])("%s: %s", (lang, sentence, cues) => {
    expect([...cuesIn(sentence, lang)].sort()).toEqual(cues);
  });

  it("are those of all languages where it is not known", () => {
    expect(cuesIn("Er kommt nicht.")).toContain("negation");
    expect(cuesIn("Il ne vient pas.", "xx")).toContain("negation");
  });
});
