/** A text on one line, without blanks around it; special blanks within it stay what they are. */
export function oneLine(text: string): string {
  return text.replaceAll(/[ \t\n\r\u2028\u2029]+/g, " ").replaceAll(/^ | $/g, "");
}
