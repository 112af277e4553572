import fastifyStatic from "@fastify/static";
import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import { LOCALES, type Locale } from "@commonbench/taxonomy/types";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import fs from "node:fs";
import path from "node:path";
import type { Parts } from "./context.ts";

const YEAR = 365 * 24 * 60 * 60;

/** Serves the built web app: hashed assets for ever, and one page for every address below a language. */
export async function registerWeb(app: FastifyInstance, { parts: { env, taxonomy } }: { parts: Parts }): Promise<void> {
  const assets = path.join(env.webDir, "assets") + path.sep;
  if (fs.existsSync(env.webDir)) {
    await app.register(fastifyStatic, {
      root: env.webDir,
      index: false,
      wildcard: false,
      setHeaders(reply, file) {
        reply.header(
          "cache-control",
          file.startsWith(assets) ? `public, max-age=${YEAR}, immutable` : "public, max-age=3600",
        );
      },
    });
  }
  for (const locale of LOCALES) {
    const page = pageOf(env.webDir, taxonomy, locale);
    const handler = async (_request: FastifyRequest, reply: FastifyReply) =>
      reply.type("text/html; charset=utf-8").header("cache-control", "no-cache").send(page());
    app.get(`/${locale}`, handler);
    app.get(`/${locale}/*`, handler);
  }
  app.setNotFoundHandler(async (request, reply) => {
    const wantsPage = request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
    if (!wantsPage) return reply.status(404).send({ error: "not-found" });
    return reply.redirect(`/${localeOf(request)}${request.url}`, 302);
  });
}

/** The one page, as the build wrote it for this language, with the name of who we are. */
function pageOf(webDir: string, taxonomy: Taxonomy, locale: Locale): () => string {
  let page: string | undefined;
  return () => {
    const name = escapeHtml(taxonomy.alliance.name[locale]);
    page ??= fs
      .readFileSync(path.join(webDir, locale, "index.html"), "utf8")
      .replace("<title>Commonbench</title>", `<title>${name}</title><meta name="application-name" content="${name}">`);
    return page;
  };
}

const escapeHtml = (text: string) => text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** The reader's language: chosen before (cookie), else the first that the browser accepts and we speak. */
function localeOf(request: FastifyRequest): Locale {
  const chosen = /(?:^|;\s*)locale=([\w-]+)/.exec(request.headers.cookie ?? "")?.[1];
  const accepted = (request.headers["accept-language"] ?? "")
    .split(",")
    .map((part) => part.split(";")[0]?.trim() ?? "");
  for (const tag of [chosen ?? "", ...accepted]) {
    const locale = matching(tag.toLowerCase());
    if (locale !== null) return locale;
  }
  return "en";
}

function matching(tag: string): Locale | null {
  if (/^zh-(hant|hk|mo|tw)/.test(tag)) return "zh-Hant";
  if (tag.startsWith("zh")) return "zh-Hans";
  if (tag.startsWith("pt")) return "pt";
  return tag.startsWith("en") ? "en" : null;
}
