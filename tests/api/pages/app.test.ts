// What an installed app goes by, as the server hands it out.
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, type Site } from "./site.ts";

let site: Site;
beforeAll(async () => void (site = await openSite()), 240_000);
afterAll(() => site.close());

test.each([
  ["/sw.js", /^application\/javascript/],
  ["/manifest.webmanifest", /^application\/manifest\+json/],
  ["/offline.html", /^text\/html/],
])("%s has its type, and a browser asks each time whether it has changed", async (path, type) => {
  for (const encoding of ["identity", "gzip", "br"]) {
    const { status, header } = await site.get(path, undefined, { "accept-encoding": encoding });
    expect(status).toBe(200);
    expect(header("content-type")).toMatch(type);
    expect(header("cache-control")).toBe("no-cache");
    expect(header("content-security-policy")).toContain("worker-src 'self'");
  }
});

test("every page names the manifest, and the manifest names icons that are there", async () => {
  const page = await site.get("/en/");
  expect(page.html).toContain('<link rel="manifest" href="/manifest.webmanifest"');
  const { html } = await site.get("/manifest.webmanifest");
  const { start_url, scope, icons } = JSON.parse(html) as Record<string, string> & { icons: { src: string }[] };
  expect([start_url, scope]).toEqual(["/", "/"]);
  for (const { src } of icons) expect((await site.get(src)).status, src).toBe(200);
});

test("built pages are sent filled, never as files", async () => {
  for (const path of ["/index.html", "/en/index.html", "/en/home.html"])
    expect((await site.get(path)).status, path).not.toBe(200);
});
