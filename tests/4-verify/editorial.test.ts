import { expect, test } from "vitest";
import { check } from "./build.ts";

const TEXT =
  "The board payed its keeper and the boat was sold. It walks to the old bridge there. She said no.";

test.each([
  ["[t]he board payed its keeper", "The board payed its keeper"],
  ["[T]he boat was sold", "the boat was sold"],
  ["board payed [sic] its keeper", "board payed its keeper"],
  ["board payed [sic!] its keeper", "board payed its keeper"],
  ["the boat[s] was sold", "the boat was sold"],
  ["the boat [of Gull Rock] was sold", "the boat was sold"],
  ["The board [...] its keeper", "The board … its keeper"],
  ["The board […] its keeper", "The board … its keeper"],
  ["[The board] payed its keeper", "The board payed its keeper"],
  ["[t]he board payed [sic] its keeper [in May]", "The board payed its keeper"],
  ["board [pays] its keeper", "board … its keeper"],
  ["[It] said no", "said no"],
])("%s is told without its brackets", (quote, words) => {
  const { state, first } = check(TEXT, quote);
  expect(state).toBe("broken");
  expect(first?.code).toBe("GW0433");
  expect(first?.help).toContain(`“${words}”`);
});

test.each([
  ["[t]he penguins of the sea", "GW0410"],
  ["The board [paid] its penguins", "GW0410"],
])("%s is not in the source without them either", (quote, code) => {
  expect(check(TEXT, quote).first?.code).toBe(code);
});

test("brackets of the source are its own", () => {
  const text = "The owner [of the boat] left [sic] at nine.";
  expect(check(text, "owner [of the boat] left [sic]").state).toBe("verified");
});
