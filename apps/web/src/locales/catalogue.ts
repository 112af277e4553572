import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compileMessageOrThrow } from "@lingui/message-utils/compileMessage";
import { locales, type Locale } from "./locales.ts";

export interface Catalogue {
  messages: Record<string, unknown>;
  /** What stands between this catalogue and a build, one sentence each. */
  faults: string[];
}

const folder = import.meta.dirname;
const areasOf = (locale: Locale): string[] =>
  readdirSync(join(folder, locale))
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length));

const everyArea = (): string[] => [...new Set(locales.flatMap(areasOf))].sort();

/** Argument and tag names of a compiled message: a translation must use the same ones. */
const names = (token: unknown): string[] => {
  if (typeof token === "string") return [...token.matchAll(/<(\w+)\/?>/g)].map(([tag]) => tag);
  if (!Array.isArray(token)) return [];
  const [name, type, cases] = token as [unknown, unknown, unknown];
  const inner = typeof cases === "object" && cases !== null ? Object.values(cases).flatMap(parts) : [];
  return [`{${String(name)}}`, ...(type === undefined ? [] : inner)];
};
const parts = (tokens: unknown): string[] => (Array.isArray(tokens) ? tokens.flatMap(names) : names(tokens));
const signature = (tokens: unknown): string => [...new Set(parts(tokens))].sort().join(" ");

type Messages = Record<string, string>;
type Compiled = Record<string, unknown>;

const readArea = (locale: Locale, area: string, faults: string[]): Messages => {
  const path = `src/locales/${locale}/${area}.json`;
  try {
    const parsed: unknown = JSON.parse(readFileSync(join(folder, locale, `${area}.json`), "utf8"));
    const entries = Object.entries(parsed as object).filter(([, text]) => typeof text === "string");
    if (entries.length !== Object.keys(parsed as object).length) faults.push(`${path} holds a value that is not text.`);
    return Object.fromEntries(entries);
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    faults.push(missing ? `${path} is missing.` : `${path} cannot be read: ${String(error)}`);
    return {};
  }
};

const compile = (path: string, messages: Messages, faults: string[]): Compiled => {
  const compiled: Compiled = {};
  for (const [key, text] of Object.entries(messages))
    try {
      compiled[key] = compileMessageOrThrow(text);
    } catch (error) {
      faults.push(`${path}: "${key}" is not a valid ICU message. ${String(error)}`);
    }
  return compiled;
};

const compare = (path: string, source: Compiled, translated: Compiled, faults: string[]): void => {
  for (const [key, message] of Object.entries(source)) {
    const [wanted, used] = [signature(message), signature(translated[key] ?? [])];
    if (!(key in translated)) faults.push(`${path} lacks "${key}".`);
    else if (wanted !== used)
      faults.push(`${path}: "${key}" uses ${used || "no values"}, English ${wanted || "none"}.`);
  }
  for (const key of Object.keys(translated))
    if (!(key in source)) faults.push(`${path} has "${key}", which English does not.`);
};

/** Reads and compiles every area of one language; a message that is missing falls back to English and is a fault. */
export function readCatalogue(locale: Locale): Catalogue {
  const faults: string[] = [];
  const messages: Catalogue["messages"] = {};
  for (const area of everyArea()) {
    const path = `src/locales/${locale}/${area}.json`;
    const source = compile(`src/locales/en/${area}.json`, readArea("en", area, faults), faults);
    const translated = locale === "en" ? source : compile(path, readArea(locale, area, faults), faults);
    compare(path, source, translated, faults);
    for (const [key, message] of Object.entries({ ...source, ...translated })) messages[`${area}.${key}`] = message;
  }
  return { messages, faults: [...new Set(faults)] };
}
