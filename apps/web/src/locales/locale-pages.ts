import type { Plugin, Rolldown } from "vite";
import { SYSTEM_FACES } from "../lib/system-faces.ts";
import { locales, type Locale } from "./locales.ts";

/** Pages that people arrive at: their HTML also names the code of the page, so that it comes beside that of the frame. */
const ARRIVALS: Readonly<Record<string, readonly string[]>> = {
  index: [],
  home: ["/pages/home/home-page.tsx"],
  search: ["/pages/listings/search-page.tsx", "/features/listings/search-form.tsx"],
  listing: ["/pages/listings/listing-page.tsx"],
  organisations: ["/pages/organisations/directory-page.tsx"],
  organisation: ["/pages/organisations/organisation-page.tsx"],
  conduct: ["/pages/memberships/code-of-conduct-page.tsx"],
  join: ["/pages/memberships/join-page.tsx"],
  absent: ["/app/not-found-page.tsx"],
};
/** All others say words that the first pages do not. */
const FIRST: readonly string[] = ["index", "home", "search"];

const STARTER = "/src/starter.ts";

/** The marks of a script that share code points with Latin. */
const MARKS: Partial<Record<Locale, string>> = {
  "zh-Hans": "/styles/fonts-zh-hans.css",
  "zh-Hant": "/styles/fonts-zh-hant.css",
};

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

const chunkOf = (bundle: Bundle, ending: string): Chunk | undefined =>
  Object.values(bundle).find(
    (file): file is Chunk => file.type === "chunk" && file.facadeModuleId?.endsWith(ending) === true,
  );

/** Chunks, what they import at once, and their styles. */
function withImports(bundle: Bundle, endings: readonly string[]): string[] {
  const files = new Set<string>();
  const add = ({ fileName, imports, viteMetadata }: Chunk): void => {
    if (files.has(fileName)) return;
    files.add(fileName);
    for (const style of viteMetadata?.importedCss ?? []) files.add(style);
    for (const name of imports) {
      const imported = bundle[name];
      if (imported?.type === "chunk") add(imported);
    }
  };
  for (const ending of endings) {
    const chunk = chunkOf(bundle, ending);
    if (chunk) add(chunk);
  }
  return [...files];
}

/** The face of the headings, known before any code has run; a title that changes its letters is worse than a plain one. */
function headingFace({ code }: Chunk): string[] {
  const file = /assets\/[\w-]+-headings-[\w-]+\.woff2/.exec(code)?.[0];
  const family = /family:\s*["'`]([^"'`]+)/.exec(code)?.[1];
  if (file === undefined || family === undefined) return [];
  return [
    `<link rel="preload" href="/${file}" as="font" type="font/woff2" crossorigin />`,
    `<style>@font-face{font-family:"${family}";font-weight:500;font-display:optional;src:url("/${file}")}</style>`,
  ];
}

/** What `starter.ts` needs so that a page which only waits to be read can be read where the system lacks its script. */
function pageFaces(bundle: Bundle, locale: Locale): string[] {
  if (locale !== "zh-Hans" && locale !== "zh-Hant") return [];
  const net = Object.keys(bundle).find(
    (file) => file.includes(`fonts-${locale.toLowerCase()}-net`) && file.endsWith(".css"),
  );
  const faces = { system: SYSTEM_FACES[locale], net: `/${net ?? ""}` };
  return net === undefined ? [] : [`<script id="page-faces" type="application/json">${JSON.stringify(faces)}</script>`];
}

const linkTo = (file: string): string =>
  file.endsWith(".css")
    ? `<link rel="stylesheet" crossorigin href="/${file}">`
    : `<link rel="modulepreload" crossorigin href="/${file}">`;

function pageFor(bundle: Bundle, html: string, locale: Locale, arrival: string): string {
  const messages = `virtual:messages/${locale}`;
  const words = chunkOf(bundle, messages);
  const endings = [messages, MARKS[locale] ?? [], FIRST.includes(arrival) ? [] : `${messages}/rest`].flat();
  const files = withImports(bundle, [...endings, ...(ARRIVALS[arrival] ?? [])]);
  const starter = chunkOf(bundle, STARTER)?.fileName ?? "";
  const head = [
    ...(words ? headingFace(words) : []),
    ...files.filter((file) => !html.includes(file)).map(linkTo),
    ...pageFaces(bundle, locale),
    `<script src="/${starter}"></script>`,
  ];
  return html
    .replace('<html lang="en">', `<html lang="${locale}">`)
    .replace("</head>", `${head.map((line) => `  ${line}\n  `).join("")}</head>`);
}

const CODE =
  /\s*(?:<link rel="modulepreload"[^>]*href="([^"]+)"[^>]*>|<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>)/g;

/** The same page for whoever only reads: its code is named, and brought by `starter.ts` when there is a reason to. */
function forReading(page: string): string {
  const found = [...page.matchAll(CODE)];
  const main = found.map(([, , script]) => script).find(Boolean);
  const modules = found.flatMap(([, link]) => link ?? []);
  const code = `<script id="page-code" type="application/json">${JSON.stringify({ main, modules })}</script>`;
  return page.replaceAll(CODE, "").replace("<script src=", `${code}\n    <script src=`);
}

/**
 * Writes `<locale>/index.html` beside index.html: the same page with its language on <html>, its messages and its faces,
 * and beside it one for each kind of page that people arrive at, in two ways: to work with and to read.
 */
export function localePages(): Plugin {
  return {
    name: "locale-pages",
    applyToEnvironment: ({ name }) => name === "client",
    apply: "build",
    enforce: "post",
    // It runs as an ordinary script, before the first paint, and must leave no names behind.
    renderChunk: (code, { facadeModuleId }) => (facadeModuleId?.endsWith(STARTER) ? `(()=>{${code}})()` : null),
    generateBundle(_options, bundle) {
      const page = bundle["index.html"];
      if (page?.type !== "asset") return;
      for (const locale of locales)
        for (const arrival of Object.keys(ARRIVALS)) {
          const source = pageFor(bundle, String(page.source), locale, arrival);
          this.emitFile({ type: "asset", fileName: `${locale}/${arrival}.html`, source });
          this.emitFile({ type: "asset", fileName: `${locale}/${arrival}.reading.html`, source: forReading(source) });
        }
    },
  };
}
