import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { PATIENCE } from "../browser/chromium.ts";

/** A page, everything it said, and everything it asked for. */
export interface Visit {
  readonly page: Page;
  /** Messages of the console of any kind, exceptions and dialogs. */
  readonly said: readonly string[];
  /** Addresses of all requests but those of data that stands in the page. */
  readonly requests: readonly string[];
}

/**
 * Opens a file or an address and waits for the picture, which has its own buttons.
 *
 * @param words what is expected in its place, where there can be no picture
 */
export async function visit(
  browser: Browser,
  where: string,
  options: BrowserContextOptions = {},
  { prepare = "", words = "" } = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1100, height: 700 },
    reducedMotion: "reduce",
    ...options,
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const said: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  page.on("dialog", (dialog) => {
    said.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith("data:")) requests.push(request.url());
  });
  if (prepare !== "") await page.addInitScript(prepare);
  await page.goto(URL.canParse(where) ? where : pathToFileURL(where).href);
  if (words === "") await page.getByRole("button", { name: "Zoom in" }).waitFor();
  else await page.getByRole("heading", { name: words }).waitFor();
  return { page, said, requests };
}

/** Types into the search, goes to the first thing found, and waits for the panel about it. */
export async function choose(page: Page, text: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await page.getByRole("complementary").getByRole("heading", { level: 2 }).waitFor();
}
