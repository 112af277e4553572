// Every HTTP route and every place a file can be in, against every kind of caller. A route without a row fails.
import type { Parts } from "@commonbench/api/context";
import { createServer } from "@commonbench/api/server";
import { LOCALES } from "@commonbench/taxonomy/types";
import fs from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { ACTORS, type ActorKind, setStage, type Stage } from "./actors.ts";
import { routesOf, type Sent, statusOf } from "./routes.ts";
import { FILES, fileRows } from "./rows/files.ts";
import { REQUESTS, routeRows } from "./rows/routes.ts";
import type { Outcome } from "./table.ts";

let market: Marketplace;
let parts: Parts;
let server: Awaited<ReturnType<typeof createServer>>;
let url: string;
const BUILT_PAGES = ["index.html", "home.html", "search.html"];
// The server as it is once the web app has been built: with its pages for each language.
beforeAll(async () => {
  market = await openMarketplace();
  const webDir = path.join(market.parts.env.dataDir, "built");
  for (const locale of LOCALES) {
    await fs.mkdir(path.join(webDir, locale), { recursive: true });
    for (const page of BUILT_PAGES) await fs.writeFile(path.join(webDir, locale, page), "<title>Commonbench</title>");
  }
  parts = { ...market.parts, env: { ...market.parts.env, webDir } };
  server = await createServer(parts);
  url = await server.listen({ port: 0, host: "127.0.0.1" });
});
afterAll(async () => {
  await server.close();
  await market.close();
});

type Request = (stage: Stage) => Sent | Promise<Sent>;

async function statuses(request: Request | undefined): Promise<Partial<Record<ActorKind, Outcome>>> {
  if (request === undefined) throw new Error("nothing is sent for this row");
  const found: Partial<Record<ActorKind, Outcome>> = {};
  for (const kind of ACTORS) {
    const stage = await setStage(market, kind);
    found[kind] = await statusOf(url, await request(stage), stage.actor);
  }
  return found;
}

describe("routes", () => {
  // Methods that the tRPC adapter takes over with its own refusal, like the three that have rows.
  const alike = new Set(["TRACE", "OPTIONS", "QUERY"].map((method) => `${method}:/trpc/:path`));

  test("every route has a row, and every row a route", async () => {
    const routes = await routesOf(parts);
    expect(routes.filter((route) => !alike.has(route))).toEqual(routeRows.map(({ name }) => name).sort());
  });

  test("a route that nobody has thought of yet is noticed", async () => {
    const without = new Set(routeRows.map(({ name }) => name).filter((name) => name !== "GET:/metrics"));
    const routes = await routesOf(parts);
    expect(routes.filter((route) => !without.has(route) && !alike.has(route))).toEqual(["GET:/metrics"]);
  });

  test.each(routeRows)("$name", async (row) => {
    expect(await statuses(REQUESTS[row.name])).toEqual(row.cells);
  });

  test("figures are for this machine only, unless a token is set", async () => {
    const elsewhere = await market.app.inject({ url: "/metrics", remoteAddress: "203.0.113.9" });
    expect(elsewhere.statusCode).toBe(404);
  });
});

describe("files", () => {
  test.each(fileRows)("$name", async (row) => {
    expect(await statuses(FILES[row.name])).toEqual(row.cells);
  });

  test.each(fileRows)("$name: shared caches keep it only when everybody may have it", async (row) => {
    const stage = await setStage(market, "owner");
    const sent = await FILES[row.name]?.(stage);
    const answer = await market.fetch(sent?.path ?? "", { as: stage.home.owner });
    const everybody = Object.values(row.cells).every((outcome) => outcome === "200");
    expect(answer.headers.get("cache-control")?.startsWith("public")).toBe(everybody);
  });

  test("a file that one may not have answers like one that does not exist", async () => {
    const stage = await setStage(market, "other");
    const [hidden, invented] = await Promise.all([
      market.fetch((await FILES["photo/draft"]?.(stage))?.path ?? "", { as: stage.own.owner }),
      market.fetch("/files/0192f0c1-0000-7000-8000-000000000000/small.webp", { as: stage.own.owner }),
    ]);
    expect(await hidden.text()).toBe(await invented.text());
    const heads = [hidden, invented].map(({ headers }) => [...headers.keys()].sort().join());
    expect(heads[0]).toBe(heads[1]);
  });
});
