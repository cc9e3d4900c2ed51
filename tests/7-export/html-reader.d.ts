/** An element of a page, with its text where that is all a browser sees in it: of a script, a title. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
}

/** Reads a page as a browser does; see html-reader.js, which the fuzz runner uses as it is. */
export function elementsOf(page: string): HtmlElement[];
