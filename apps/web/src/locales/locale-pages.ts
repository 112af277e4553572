import type { Plugin, Rolldown } from "vite";
import { locales } from "./locales.ts";

/** Pages that people arrive at: their HTML also names the code of the page, so that it comes beside that of the frame. */
const ARRIVALS: Readonly<Record<string, readonly string[]>> = {
  index: [],
  home: ["/pages/home/home-page.tsx"],
  search: ["/pages/listings/search-page.tsx", "/features/listings/search-form.tsx"],
};

type Bundle = Rolldown.OutputBundle;
const chunkOf = (bundle: Bundle, ending: string): Rolldown.OutputChunk | undefined =>
  Object.values(bundle).find((file) => file.type === "chunk" && file.facadeModuleId?.endsWith(ending) === true) as
    | Rolldown.OutputChunk
    | undefined;

/** The messages, and the face of the headings where the language has its own. */
function preloads({ fileName, code }: { fileName: string; code: string }): string[] {
  const face = /assets\/[\w-]+-headings-[\w-]+\.woff2/.exec(code)?.[0];
  return [
    `<link rel="modulepreload" crossorigin href="/${fileName}" />`,
    ...(face ? [`<link rel="preload" href="/${face}" as="font" type="font/woff2" crossorigin />`] : []),
  ];
}

/** Chunks, what they import at once, and their styles; without what the page names already. */
function withImports(bundle: Bundle, endings: readonly string[], html: string): string[] {
  const links = new Set<string>();
  const add = ({ fileName, imports, viteMetadata }: Rolldown.OutputChunk): void => {
    if (html.includes(fileName) || links.has(fileName)) return;
    links.add(fileName);
    for (const style of viteMetadata?.importedCss ?? []) links.add(style);
    for (const name of imports) {
      const imported = bundle[name];
      if (imported?.type === "chunk") add(imported);
    }
  };
  for (const ending of endings) {
    const chunk = chunkOf(bundle, ending);
    if (chunk) add(chunk);
  }
  return [...links].filter((file) => !html.includes(file)).map(linkTo);
}

const linkTo = (file: string): string =>
  file.endsWith(".css")
    ? `<link rel="stylesheet" crossorigin href="/${file}" />`
    : `<link rel="modulepreload" crossorigin href="/${file}" />`;

/**
 * Writes `<locale>/index.html` beside index.html: the same page with its language on <html> and its messages preloaded,
 * so that a screen reader, a search engine and the network all know the language from the first byte. Beside it
 * `home.html` and `search.html`, for those who arrive there.
 */
export function localePages(): Plugin {
  return {
    name: "locale-pages",
    apply: "build",
    enforce: "post",
    generateBundle(_options, bundle) {
      const page = bundle["index.html"];
      if (page?.type !== "asset") return;
      const html = String(page.source);
      for (const locale of locales) {
        const words = chunkOf(bundle, `virtual:messages/${locale}`);
        const links = words ? preloads(words) : [];
        for (const [name, endings] of Object.entries(ARRIVALS)) {
          const all = [...links, ...withImports(bundle, endings, html)];
          const source = html
            .replace('<html lang="en">', `<html lang="${locale}">`)
            .replace("</head>", `${all.map((link) => `  ${link}\n  `).join("")}</head>`);
          this.emitFile({ type: "asset", fileName: `${locale}/${name}.html`, source });
        }
      }
    },
  };
}
