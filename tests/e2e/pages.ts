import type { Locator, Request } from "@playwright/test";
import type { Page } from "./test.ts";

/** Results of a search, in any language. */
export const hits = (page: Page): Locator => page.locator("li[id^=hit-]");

/** Opens an address and waits until its page stands there, with its data. */
export async function arrived(page: Page, address: string): Promise<void> {
  const quiet = quietAfter(page);
  await page.goto(address);
  await page.locator("main h1").first().waitFor();
  await quiet();
  if ((page.viewportSize()?.width ?? 0) >= WIDE) await page.waitForFunction(isTakenOver);
}

/** From here on a page brings its code without being touched. */
const WIDE = 720;

/** Whether the code of the page has taken over what came as HTML. */
function isTakenOver(): boolean {
  const heading = document.querySelector("main h1");
  return heading !== null && Object.keys(heading).some((key) => key.startsWith("__reactProps"));
}

const REST_MS = 500;

/** Waits until nothing has been under way for a moment. Streams of what happens live do not count: they never end. */
function quietAfter(page: Page): () => Promise<void> {
  const under = new Set<Request>();
  let since = Date.now();
  const began = (request: Request) => {
    if (request.resourceType() !== "eventsource") under.add(request);
  };
  const ended = (request: Request) => {
    if (under.delete(request)) since = Date.now();
  };
  page.on("request", began).on("requestfinished", ended).on("requestfailed", ended);
  return async () => {
    while (under.size > 0 || Date.now() - since < REST_MS) await page.waitForTimeout(50);
    page.off("request", began).off("requestfinished", ended).off("requestfailed", ended);
  };
}

/** Keeps back what this page asks the server for, until it is let go. */
export async function held(page: Page, calls: RegExp): Promise<() => void> {
  let letGo = () => undefined as void;
  const free = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(calls, async (route) => {
    await free;
    await route.continue();
  });
  return letGo;
}
