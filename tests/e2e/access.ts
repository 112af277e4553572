import AxeBuilder from "@axe-core/playwright";
import { arrived } from "./pages.ts";
import { expect, type Page } from "./test.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

async function accessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 2).map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  );
  expect.soft(found, what).toEqual([]);
}

/** Nothing wider than the narrowest screen. */
async function narrow(page: Page, what: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.soft.poll(over, { message: `${what} scrolls sideways at 320 px` }).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** Nothing for axe to find, in light and dark, and nothing wider than the narrowest screen. */
export async function holds(page: Page, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await arrived(page, address);
    await accessible(page, address);
    await page.emulateMedia({ colorScheme: "dark" });
    await accessible(page, `${address} in the dark`);
    await narrow(page, address);
  }
}
