import fastifyStatic from "@fastify/static";
import { LOCALES, type Locale } from "@commonbench/taxonomy/types";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import fs from "node:fs";
import path from "node:path";
import type { Ctx, Parts } from "./context.ts";
import { callerOf } from "./web/call.ts";
import { localeOf } from "./web/language.ts";
import type { RenderedPage } from "./web/renderer.ts";
import { rendering, zoneOf } from "./web/rendering.ts";
import { arrivalAt, escapeHtml, templates } from "./web/template.ts";

const YEAR = 365 * 24 * 60 * 60;

interface WebParts {
  parts: Parts;
  contextOf: (request: FastifyRequest) => Promise<Ctx>;
}

/** Serves the built web app: hashed assets for ever, and below each language pages that are rendered for their reader. */
export async function registerWeb(app: FastifyInstance, { parts, contextOf }: WebParts): Promise<void> {
  if (fs.existsSync(parts.env.webDir)) await app.register(fastifyStatic, builtFiles(parts.env.webDir));
  for (const locale of LOCALES) {
    const handler = pageHandler(parts, contextOf, locale);
    app.get(`/${locale}`, handler);
    app.get(`/${locale}/*`, handler);
  }
  app.setNotFoundHandler(async (request, reply) => {
    const wantsPage = request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
    if (!wantsPage) return reply.status(404).send({ error: "not-found" });
    return reply.redirect(`/${localeOf(request)}${request.url}`, 302);
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
    globIgnore: ["server/**", ".vite/**", "**/*.html"],
    setHeaders(reply: { header: (name: string, value: string) => unknown }, file: string) {
      const forEver = file.startsWith(assets);
      reply.header("cache-control", forEver ? `public, max-age=${YEAR}, immutable` : "public, max-age=3600");
    },
  };
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
    const ctx = await contextOf(request);
    const arrival = arrivalAt(request.params["*"] ?? "");
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
    return reply
      .status(page.status)
      .header("cache-control", cacheControl(page, ctx))
      .send(
        fill(locale, arrival, {
          head: own + zone + head,
          body,
          reading: ctx.actor === null,
          ...(data !== undefined && { data }),
        }),
      );
  };
}

/** What anybody may read may be kept for a moment; what was made for one person by nobody but them. */
const cacheControl = ({ status }: RenderedPage, { actor }: Ctx): string =>
  actor === null && status === 200 ? "public, max-age=0, s-maxage=30" : "private, no-store";
