import { allianceName } from "#web/lib/alliance.server.ts";
import { intlLocale, locale, locales } from "#web/lib/i18n.ts";
import { jsonInHtml } from "./html.ts";
import { addressOf, siteAddress } from "./settings.ts";
import type { Subject } from "./subject.ts";

const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
const meta = (key: "name" | "property", name: string, content: string): string =>
  `<meta ${key}="${name}" content="${content}">`;
const property = (name: string, content: string): string => meta("property", name, content);

/** As React wrote them, and so escaped already. */
const TITLE = /<title>([^<]*)<\/title>/;
const DESCRIPTION = /<meta name="description" content="([^"]*)"/;

const languages = (path: string): string[] => [
  ...locales.map((other) => `<link rel="alternate" hreflang="${other}" href="${escape(addressOf(path, other))}">`),
  `<link rel="alternate" hreflang="x-default" href="${escape(addressOf(path, null))}">`,
];

const structured = (data: Subject["data"]): string[] =>
  data.map((thing) => {
    const json = JSON.stringify({ "@context": "https://schema.org", ...thing });
    return `<script type="application/ld+json">${jsonInHtml(json)}</script>`;
  });

/** What a page says to whoever passes it on, around the title and description that it has itself. */
export function headOf(own: string, { path, isListed, card, data, type }: Subject): string {
  const address = escape(addressOf(path));
  const title = TITLE.exec(own)?.[1] ?? escape(allianceName);
  const [, description] = DESCRIPTION.exec(own) ?? [];
  const image = escape(siteAddress(`/cards/${locale}${card}`));
  return [
    own,
    `<link rel="canonical" href="${address}">`,
    ...(isListed ? languages(path) : [meta("name", "robots", "noindex, follow")]),
    property("og:type", type ?? "website"),
    property("og:site_name", escape(allianceName)),
    property("og:title", title),
    ...(description === undefined ? [] : [property("og:description", description)]),
    property("og:url", address),
    property("og:locale", intlLocale.replaceAll("-", "_")),
    property("og:image", image),
    property("og:image:width", "1200"),
    property("og:image:height", "630"),
    property("og:image:alt", title),
    meta("name", "twitter:card", "summary_large_image"),
    ...structured(data),
  ].join("");
}
