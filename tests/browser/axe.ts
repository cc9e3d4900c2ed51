import axeCore from "axe-core";
import type { Page } from "playwright-core";

/**
 * What axe finds on a page that is serious, and where.
 *
 * @param rules rules besides those that it follows anyway
 */
export async function violations(page: Page, ...rules: string[]): Promise<string[]> {
  await page.evaluate(axeCore.source);
  return page.evaluate(async (more) => {
    const { axe } = window as unknown as { axe: typeof axeCore };
    const { violations } = await axe.run(document, {
      // It is in WCAG 2.2, and left out where nobody asks for it.
      rules: Object.fromEntries(["target-size", ...more].map((rule) => [rule, { enabled: true }])),
    });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
  }, rules);
}
