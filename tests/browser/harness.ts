import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { sampleGraph } from "../fixtures/viewer/sample.ts";
import { launchChromium } from "./chromium.ts";
import { open, type Opened, type Opening } from "./open.ts";
import { serveViewer, type ViewerServer } from "./server.ts";

/** A browser for the file and a server for each test. */
export interface Harness {
  /** The server of the running test; it serves the sample graph until told otherwise. */
  readonly server: () => ViewerServer;
  /** Opens the viewer. Whatever the page complains of fails the test at its end. */
  readonly view: (options?: Opening, prepare?: (page: Page) => Promise<void>) => Promise<Page>;
  /** Opens the viewer for a test in which the browser itself has cause to complain. */
  readonly viewUnwatched: () => Promise<Page>;
}

/** Sets up the tests of a file. */
export function useViewer(): Harness {
  let browser: Browser;
  let server: ViewerServer;
  let watched: Opened[] = [];
  let pages: Page[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
  });
  beforeEach(async () => {
    server = await serveViewer(sampleGraph());
  });
  afterEach(async () => {
    const complaints = watched.flatMap((each) => each.complaints);
    await Promise.all(pages.map((page) => page.context().close()));
    [watched, pages] = [[], []];
    await server.close();
    if (complaints.length > 0) throw new Error(`the page complains: ${complaints.join("\n")}`);
  });

  const start = async (...how: Parameters<Harness["view"]>): Promise<Opened> => {
    const opened = await open(browser, server.url, ...how);
    pages.push(opened.page);
    return opened;
  };
  return {
    server: () => server,
    view: async (...how) => {
      const opened = await start(...how);
      watched.push(opened);
      return opened.page;
    },
    viewUnwatched: async () => (await start()).page,
  };
}
