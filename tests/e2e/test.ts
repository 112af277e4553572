import { type Browser, type BrowserContextOptions, type Page, test as base } from "@playwright/test";
import { randomInt } from "node:crypto";

export { expect, type Page } from "@playwright/test";

/** An address of the net that is kept for documentation and tests (RFC 2544). */
const address = (): string => `198.${18 + randomInt(2)}.${randomInt(256)}.${randomInt(1, 255)}`;

/** Each test is a browser of its own to the server, also where it counts attempts. */
export const test = base.extend({
  extraHTTPHeaders: async ({ browserName: _browserName }, use) => use({ "x-forwarded-for": address() }),
});

/** Somebody else, on another machine; closed with the browser of the test. */
export async function elsewhere(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const { baseURL = "", viewport, locale, timezoneId } = test.info().project.use;
  const context = await browser.newContext({
    baseURL,
    ...(viewport === undefined ? {} : { viewport }),
    ...(locale === undefined ? {} : { locale }),
    ...(timezoneId === undefined ? {} : { timezoneId }),
    extraHTTPHeaders: { "x-forwarded-for": address() },
    ...options,
  });
  return context.newPage();
}

/** A word that nothing else in the alliance contains. */
export const newTag = (): string => `${Date.now().toString(36)}${randomInt(36 ** 3).toString(36)}`;
