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
      preCompressed: true,
      setHeaders(reply, file) {
        reply.header(
          "cache-control",
          file.startsWith(assets) ? `public, max-age=${YEAR}, immutable` : "public, max-age=3600",
        );
      },
    });
  }
  for (const locale of LOCALES) {
    const pageOf = (name: Arrival) => builtPage(env.webDir, taxonomy, locale, name);
    const pages = { index: pageOf("index"), home: pageOf("home"), search: pageOf("search") };
    const handler = async (request: FastifyRequest<{ Params: { "*"?: string } }>, reply: FastifyReply) =>
      reply
        .type("text/html; charset=utf-8")
        .header("cache-control", "no-cache")
        .send(pages[arrivalAt(request.params["*"] ?? "")]());
    app.get(`/${locale}`, handler);
    app.get(`/${locale}/*`, handler);
  }
  app.setNotFoundHandler(async (request, reply) => {
    const wantsPage = request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
    if (!wantsPage) return reply.status(404).send({ error: "not-found" });
    return reply.redirect(`/${localeOf(request)}${request.url}`, 302);
  });
}

type Arrival = "index" | "home" | "search";

/** Where most people arrive the page also names the code it will need, so that all of it comes at once. */
const arrivalAt = (path: string): Arrival => (path === "" ? "home" : path === "search" ? "search" : "index");

/** The one page, as the build wrote it for this language and arrival, with the name of who we are. */
function builtPage(webDir: string, taxonomy: Taxonomy, locale: Locale, arrival: Arrival): () => string {
  let page: string | undefined;
  return () => {
    const name = escapeHtml(taxonomy.alliance.name[locale]);
    page ??= fs
      .readFileSync(path.join(webDir, locale, `${arrival}.html`), "utf8")
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
