import fastifyStatic from "@fastify/static";
import { LOCALES, type Locale } from "@commonbench/taxonomy/types";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { registerCards } from "./cards/routes.ts";
import type { Ctx, Parts } from "./context.ts";
import { isGone } from "./features/listings/list-public.ts";
import { callerOf } from "./web/call.ts";
import { localeOf } from "./web/language.ts";
import type { RenderedPage } from "./web/renderer.ts";
import { rendering, zoneOf } from "./web/rendering.ts";
import { registerSitemap } from "./web/sitemap.ts";
import { arrivalAt, escapeHtml, templates } from "./web/template.ts";

const YEAR = 365 * 24 * 60 * 60;
/** What an installed app goes by: a browser asks each time whether it has changed. */
const OF_THE_APP = new Set(["sw.js", "manifest.webmanifest", "offline.html"]);

interface WebParts {
  parts: Parts;
  contextOf: (request: FastifyRequest) => Promise<Ctx>;
}

/** Serves the built web app: hashed assets for ever, and below each language pages that are rendered for their reader. */
export async function registerWeb(app: FastifyInstance, { parts, contextOf }: WebParts): Promise<void> {
  const { env } = parts;
  if (fs.existsSync(env.webDir)) await app.register(fastifyStatic, builtFiles(env.webDir));
  await app.register(registerSitemap, { parts });
  await app.register(registerCards, { dataDir: env.dataDir, contextOf });
  for (const locale of LOCALES) {
    const handler = pageHandler(parts, contextOf, locale);
    app.get(`/${locale}`, handler);
    app.get(`/${locale}/*`, handler);
  }
  app.setNotFoundHandler(async (request, reply) => {
    const wantsPage = request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
    if (!wantsPage) return reply.status(404).send({ error: "not-found" });
    return reply.header("vary", "accept-language, cookie").redirect(`/${localeOf(request)}${request.url}`, 302);
  });
}

function builtFiles(webDir: string) {
  const assets = path.join(webDir, "assets") + path.sep;
  return {
    root: webDir,
    index: false as const,
    wildcard: false,
    preCompressed: true,
    // Pages are only sent filled, and what renders them is nobody's business.
    globIgnore: ["server/**", ".vite/**", "index.html", "*/**/*.html"],
    setHeaders(reply: { header: (name: string, value: string) => unknown }, file: string) {
      reply.header("cache-control", caching(file, assets));
    },
  };
}

function caching(file: string, assets: string): string {
  if (file.startsWith(assets)) return `public, max-age=${YEAR}, immutable`;
  // The compressed twin of a file is sent under the file's own name.
  return OF_THE_APP.has(path.basename(file).replace(/\.(br|gz)$/, "")) ? "no-cache" : "public, max-age=3600";
}

type PageRoute = FastifyRequest<{ Params: { "*"?: string } }>;

function pageHandler(parts: Parts, contextOf: WebParts["contextOf"], locale: Locale) {
  const { env, taxonomy } = parts;
  const fill = templates(env.webDir);
  const rendered = rendering(env, taxonomy);
  const name = escapeHtml(taxonomy.alliance.name[locale]);
  const own = `<meta name="application-name" content="${name}">`;
  const zone = `<meta name="time-zone" content="${zoneOf(taxonomy)}">`;
  return async (request: PageRoute, reply: FastifyReply) => {
    const address = request.params["*"] ?? "";
    const straight = withoutEndSlash(request.url, address);
    if (straight !== null) return reply.redirect(straight, 301);
    const ctx = await contextOf(request);
    const arrival = arrivalAt(address);
    const page = await rendered(locale, { href: request.url, call: callerOf(ctx) }).catch((err: unknown) => {
      // The page can still be made in the browser, or say there what is wrong.
      request.log.error({ err, url: request.url }, "page not rendered");
      return null;
    });
    reply.type("text/html; charset=utf-8").header("vary", "cookie");
    if (page === null) {
      const head = `<title>${name}</title>${own}<meta name="robots" content="noindex">`;
      return reply.header("cache-control", "private, no-cache").send(fill(locale, arrival, { head }));
    }
    const { head, body, data } = page;
    reply.status(page.status === 404 && (await wasListing(parts, address)) ? 410 : page.status);
    return sendOnce(request, reply.header("cache-control", cacheControl(page, ctx)), {
      isPublic: ctx.actor === null,
      html: fill(locale, page.status === 200 ? arrival : "absent", {
        head: own + zone + head,
        body,
        reading: ctx.actor === null,
        ...(data !== undefined && { data }),
      }),
    });
  };
}

/** The same address without what it does not need; always below its language, so that it leads nowhere else. */
function withoutEndSlash(url: string, address: string): string | null {
  if (address === "" || !address.endsWith("/")) return null;
  const [where = "", ...query] = url.split("?");
  return [where.replace(/\/+$/, ""), ...query].join("?");
}

const wasListing = async ({ db }: Parts, address: string): Promise<boolean> => {
  const id = /^listings\/([^/]+)$/.exec(address)?.[1];
  return id !== undefined && isGone(db, id);
};

/** What anybody may read may be kept for a moment; what was made for one person by nobody but them. */
const cacheControl = ({ status }: RenderedPage, { actor }: Ctx): string =>
  actor === null && status === 200 ? "public, max-age=0, s-maxage=30" : "private, no-store";

/** A reader who has the very same page already is told so. */
function sendOnce(
  request: FastifyRequest,
  reply: FastifyReply,
  { html, isPublic }: { html: string; isPublic: boolean },
) {
  if (!isPublic || reply.statusCode !== 200) return reply.send(html);
  const tag = `W/"${createHash("sha256").update(html).digest("base64url").slice(0, 22)}"`;
  reply.header("etag", tag);
  return request.headers["if-none-match"] === tag ? reply.status(304).send() : reply.send(html);
}
