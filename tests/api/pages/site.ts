import { createServer } from "@commonbench/api/server";
import type { Parts } from "@commonbench/api/context";
import { buildWeb } from "../../support/built-web.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestPerson } from "../../support/people.ts";

export type Site = Awaited<ReturnType<typeof openSite>>;

/** A marketplace whose server has the built web app. */
export async function openSite() {
  const [web, market] = await Promise.all([buildWeb(), openMarketplace()]);
  const serve = (change: Partial<Parts> = {}) =>
    createServer({ ...market.parts, ...change, env: { ...market.parts.env, webDir: web.dir } });
  const server = await serve();
  return {
    market,
    serve,
    get: (path: string, as?: TestPerson, headers: Record<string, string> = {}) =>
      page(server, path, as ? { ...headers, cookie: as.cookie } : headers),
    async close() {
      await server.close();
      await market.close();
      await web.remove();
    },
  };
}

type Server = Awaited<ReturnType<typeof createServer>>;

/** A page as it arrives, before any script has run. */
export async function page(server: Server, url: string, headers: Record<string, string> = {}) {
  const { statusCode, headers: answered, body } = await server.inject({ url, headers });
  const blocks = [...body.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)];
  const json = (mark: string): unknown[] =>
    blocks.filter(([, attributes = ""]) => attributes.includes(mark)).map(([, , text = ""]) => JSON.parse(text));
  return {
    status: statusCode,
    html: body,
    header: (name: string) => answered[name],
    title: /<title>([^<]*)</.exec(body)?.[1],
    canonical: /<link rel="canonical" href="([^"]*)"/.exec(body)?.[1],
    languages: [...body.matchAll(/hreflang="([^"]*)" href/g)].map(([, language]) => language),
    isKeptOut: body.includes('<meta name="robots" content="noindex'),
    structured: json("ld+json") as Record<string, unknown>[],
    data: json('id="page-data"'),
    /** Scripts that a browser would run. */
    running: blocks.filter(([, attributes = ""]) => !attributes.includes("json")).map(([, attributes]) => attributes),
  };
}

export type Arrived = Awaited<ReturnType<typeof page>>;
export const member = (market: Marketplace) => market.organisation({ membership: "admitted" });
