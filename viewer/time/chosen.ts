import type { TimeChoice } from "../view/view.ts";
import type { Language } from "../ui/phrases.ts";
import { time } from "./words.ts";
import { edtfWords } from "../ui/format/date.ts";

/** The time that is shown, in words that begin a line: `As of March 2024`, `2019 to 2021`. */
export function chosenTime(
  choice: TimeChoice,
  language: Language,
  asOf = time[language].asOfDay,
): string {
  const word = (date: string): string => edtfWords(date, language);
  if (choice.kind === "as of") return asOf(word(choice.day));
  return time[language].fromTo(word(choice.from), word(choice.to));
}

/** The same within a sentence: `as of March 2024`. */
export function timeReason(choice: TimeChoice, language: Language): string {
  return chosenTime(choice, language, time[language].asOfDayWithin);
}
