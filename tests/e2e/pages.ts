import type { Locator } from "@playwright/test";
import type { Page } from "./test.ts";

/** Results of a search, in any language. */
export const hits = (page: Page): Locator => page.locator("li[id^=hit-]");

/** Opens an address and waits until its page stands there, with its data. */
export async function arrived(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator("main h1").first().waitFor();
  await page.waitForLoadState("networkidle");
}
