import { vi } from "vitest";
import type { Point } from "../../viewer/scene/geometry.ts";
import type { Driver } from "./driver.ts";

/** How long something to click is waited for on a machine that is busy, in milliseconds. */
const PATIENCE = 120_000;

/** Keys that are no character, as WebDriver calls them. */
export const KEYS = { enter: "\ue007", escape: "\ue00c" } as const;

/** The page of a browser, used as a person would. */
export class RemotePage {
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  async goto(url: string): Promise<void> {
    await this.#driver.send("Navigate", { url });
  }

  /** Runs a function in the page; it sees nothing but what it is given. A promise is waited for. */
  async evaluate<A extends readonly unknown[], R>(
    run: (...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>> {
    const script = `return (${String(run)}).apply(null, arguments);`;
    return (await this.#driver.send("ExecuteScript", { script, args })) as Awaited<R>;
  }

  /** The text of what a selector finds first, as it is seen; empty while there is none. */
  text(selector: string): Promise<string> {
    return this.evaluate(
      (name) => document.querySelector<HTMLElement>(name)?.innerText ?? "",
      selector,
    );
  }

  async count(selector: string): Promise<number> {
    return this.evaluate((name) => document.querySelectorAll(name).length, selector);
  }

  /** Types a text, or presses a key, wherever the focus is. */
  async type(text: string): Promise<void> {
    const actions = Array.from(text).flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]);
    await this.#perform({ type: "key", id: "keyboard", actions });
  }

  async clickAt({ x, y }: Point): Promise<void> {
    const at = { x: Math.round(x), y: Math.round(y), duration: 0, origin: "viewport" };
    await this.#perform({
      type: "pointer",
      id: "mouse",
      parameters: { pointerType: "mouse" },
      actions: [
        { type: "pointerMove", ...at },
        { type: "pointerDown", button: 0 },
        { type: "pointerUp", button: 0 },
      ],
    });
  }

  /** Clicks what a selector finds and what is called so, once it is there and nothing lies upon it. */
  async click(selector: string, name: string): Promise<void> {
    await this.clickAt(await vi.waitFor(() => this.#target(selector, name), { timeout: PATIENCE }));
  }

  /** What is seen now, as a PNG. */
  async screenshot(): Promise<string> {
    return String(await this.#driver.send("TakeScreenshot", { full: false }));
  }

  /** @throws Error when there is none, or something lies upon it */
  async #target(selector: string, name: string): Promise<Point> {
    const found = await this.evaluate(
      (query, called) => {
        for (const element of document.querySelectorAll<HTMLElement>(query)) {
          const words = element.ariaLabel ?? element.innerText;
          if (!words.trim().startsWith(called)) continue;
          element.scrollIntoView({ block: "nearest" });
          const { left, top, width, height } = element.getBoundingClientRect();
          const at = { x: left + width / 2, y: top + height / 2 };
          if (element.contains(document.elementFromPoint(at.x, at.y))) return at;
        }
        return null;
      },
      selector,
      name,
    );
    if (found === null) throw new Error(`nothing to click: ${selector} “${name}”`);
    return found;
  }

  async #perform(source: object): Promise<void> {
    await this.#driver.send("PerformActions", { actions: [source] });
    await this.#driver.send("ReleaseActions");
  }
}
