import fastifyStatic from "@fastify/static";
import { LOCALES, type Locale } from "@commonbench/taxonomy/types";
import type { FastifyInstance, FastifyRequest } from "fastify";
import fs from "node:fs";
import path from "node:path";
import type { Env } from "./env.ts";

const YEAR = 365 * 24 * 60 * 60;

/** Serves the built web app: hashed assets for ever, and one page for every address below a language. */
export async function registerWeb(app: FastifyInstance, { env }: { env: Env }): Promise<void> {
  const indexFile = path.join(env.webDir, "index.html");
  if (fs.existsSync(env.webDir)) {
    await app.register(fastifyStatic, {
      root: env.webDir,
      index: false,
      wildcard: false,
      preCompressed: true,
      setHeaders(reply, file) {
        const hashed = file.startsWith(path.join(env.webDir, "assets") + path.sep);
        reply.header("cache-control", hashed ? `public, max-age=${YEAR}, immutable` : "public, max-age=3600");
      },
    });
  }
  for (const locale of LOCALES) {
    const page = pageOf(indexFile, locale);
    const handler = async (_request: FastifyRequest, reply: import("fastify").FastifyReply) =>
      reply.type("text/html; charset=utf-8").header("cache-control", "no-cache").send(page());
    app.get(`/${locale}`, handler);
    app.get(`/${locale}/*`, handler);
  }
  app.setNotFoundHandler(async (request, reply) => {
    const wantsPage = request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
    if (!wantsPage) return reply.status(404).send({ error: "not-found" });
    return reply.redirect(`/${localeOf(request)}${request.url === "/" ? "/" : request.url}`, 302);
  });
}

function pageOf(indexFile: string, locale: Locale): () => string {
  let page: string | undefined;
  return () => (page ??= fs.readFileSync(indexFile, "utf8").replace(/<html lang="[^"]*"/, `<html lang="${locale}"`));
}

/** The reader's language: chosen before (cookie), else the first that the browser accepts and we speak. */
function localeOf(request: FastifyRequest): Locale {
  const chosen = /(?:^|;\s*)locale=([\w-]+)/.exec(request.headers.cookie ?? "")?.[1];
  const accepted = (request.headers["accept-language"] ?? "").split(",").map((part) => part.split(";")[0]?.trim() ?? "");
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
