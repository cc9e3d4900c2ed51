/** What to write instead, in words: one spelling, or several of which one is meant. */
export function choiceOf(spellings: readonly string[]): string | undefined {
  const [only, other] = spellings;
  if (only === undefined || other === undefined) return only;
  return `${spellings.slice(0, -1).join(", ")} or ${spellings.at(-1)}, whichever is meant`;
}
