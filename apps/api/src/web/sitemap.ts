import { LOCALES } from "@commonbench/taxonomy/types";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Parts } from "#api/context.ts";
import { countPublicListings, listPublicListings } from "#api/features/listings/list-public.ts";
import { countPublicOrganisations, listPublicOrganisations } from "#api/features/organisations/list-public.ts";
import { escapeHtml } from "./template.ts";

/** Well within what search engines read: each address stands there in four languages, with links to the others. */
const PER_PAGE = 2000;
const HOUR = 60 * 60;
const PAGES = ["/", "/search", "/organisations", "/code-of-conduct", "/join"];
/** What is for people who work here, and what is no page. */
const CLOSED = ["/api/", "/trpc/", "/dev/", ...["desk", "account", "secretariat"].map((area) => `/*/${area}`)];

interface Address {
  readonly path: string;
  readonly updatedAt: Date | null;
}

interface Shelf {
  readonly count: (parts: Parts) => Promise<number>;
  readonly list: (parts: Parts, skip: number) => Promise<Address[]>;
}

const SHELVES: Readonly<Record<string, Shelf>> = {
  pages: {
    count: async () => PAGES.length,
    list: async () => PAGES.map((path) => ({ path, updatedAt: null })),
  },
  listings: {
    count: ({ db }) => countPublicListings(db),
    list: async ({ db }, skip) =>
      (await listPublicListings(db, skip, PER_PAGE)).map(({ key, updatedAt }) => ({
        path: `/listings/${key}`,
        updatedAt,
      })),
  },
  organisations: {
    count: ({ db }) => countPublicOrganisations(db),
    list: async ({ db }, skip) =>
      (await listPublicOrganisations(db, skip, PER_PAGE)).map(({ key, updatedAt }) => ({
        path: `/organisations/${key}`,
        updatedAt,
      })),
  },
};

const XML = '<?xml version="1.0" encoding="UTF-8"?>';

/** What search engines may find: only what everybody may read, in every language. */
export async function registerSitemap(app: FastifyInstance, { parts }: { parts: Parts }): Promise<void> {
  const { publicUrl } = parts.env;
  const send = (reply: FastifyReply, body: string) =>
    reply
      .type("application/xml; charset=utf-8")
      .header("cache-control", `public, max-age=${HOUR}`)
      .send(`${XML}\n${body}`);

  app.get("/robots.txt", async (_request, reply) => {
    const lines = [
      "User-agent: *",
      ...CLOSED.map((path) => `Disallow: ${path}`),
      "",
      `Sitemap: ${publicUrl}/sitemap.xml`,
    ];
    return reply
      .type("text/plain; charset=utf-8")
      .header("cache-control", `public, max-age=${HOUR}`)
      .send(`${lines.join("\n")}\n`);
  });
  app.get("/sitemap.xml", async (_request, reply) => send(reply, await indexOf(parts)));
  app.get("/sitemaps/:page", async (request: FastifyRequest<{ Params: { page: string } }>, reply) => {
    const [, name = "", number = ""] = /^([a-z]+)-([1-9]\d{0,4})\.xml$/.exec(request.params.page) ?? [];
    const shelf = Object.hasOwn(SHELVES, name) ? SHELVES[name] : undefined;
    const found = shelf === undefined ? [] : await shelf.list(parts, (Number(number) - 1) * PER_PAGE);
    // A list of fixed pages has no second page.
    if (found.length === 0 || (name === "pages" && number !== "1"))
      return reply.status(404).send({ error: "not-found" });
    return send(reply, pageOf(publicUrl, found));
  });
}

async function indexOf(parts: Parts): Promise<string> {
  const counts = await Promise.all(
    Object.entries(SHELVES).map(async ([name, shelf]) => [name, await shelf.count(parts)] as const),
  );
  const pages = counts.flatMap(([name, count]) =>
    Array.from({ length: Math.ceil(count / PER_PAGE) }, (_, index) => `${name}-${index + 1}`),
  );
  const entries = pages.map((page) => `<sitemap><loc>${parts.env.publicUrl}/sitemaps/${page}.xml</loc></sitemap>`);
  return `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join("")}</sitemapindex>`;
}

function pageOf(origin: string, addresses: readonly Address[]): string {
  const urls = addresses.flatMap(({ path, updatedAt }) => {
    const at = (locale: string) => escapeHtml(`${origin}/${locale}${path}`);
    const others = [
      ...LOCALES.map((locale) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${at(locale)}"/>`),
      `<xhtml:link rel="alternate" hreflang="x-default" href="${escapeHtml(origin + path)}"/>`,
    ].join("");
    const changed = updatedAt === null ? "" : `<lastmod>${updatedAt.toISOString()}</lastmod>`;
    return LOCALES.map((locale) => `<url><loc>${at(locale)}</loc>${changed}${others}</url>`);
  });
  const spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  return `<urlset ${spaces}>${urls.join("\n")}</urlset>`;
}
