import type { Locale } from "@commonbench/taxonomy/types";
import type { FastifyRequest } from "fastify";

/** The reader's language: chosen before (cookie), else the first that the browser accepts and we speak. */
export function localeOf({ headers }: FastifyRequest): Locale {
  const chosen = /(?:^|;\s*)locale=([\w-]+)/.exec(headers.cookie ?? "")?.[1];
  const accepted = (headers["accept-language"] ?? "").split(",").map((part) => part.split(";")[0]?.trim() ?? "");
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
