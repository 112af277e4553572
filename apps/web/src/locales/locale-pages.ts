import type { Plugin } from "vite";
import { locales } from "./locales.ts";

/** The messages, and the face of the headings where the language has its own. */
function preloads({ fileName, code }: { fileName: string; code: string }): string[] {
  const face = /assets\/[\w-]+-headings-[\w-]+\.woff2/.exec(code)?.[0];
  return [
    `<link rel="modulepreload" crossorigin href="/${fileName}" />`,
    ...(face ? [`<link rel="preload" href="/${face}" as="font" type="font/woff2" crossorigin />`] : []),
  ];
}

/**
 * Writes `<locale>/index.html` beside index.html: the same page with its language on <html> and its messages preloaded,
 * so that a screen reader, a search engine and the network all know the language from the first byte.
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
        const chunk = Object.values(bundle).find(
          (file) => file.type === "chunk" && file.facadeModuleId?.endsWith(`virtual:messages/${locale}`),
        );
        const links = chunk?.type === "chunk" ? preloads(chunk) : [];
        const source = html
          .replace('<html lang="en">', `<html lang="${locale}">`)
          .replace("</head>", `${links.map((link) => `  ${link}\n  `).join("")}</head>`);
        this.emitFile({ type: "asset", fileName: `${locale}/index.html`, source });
      }
    },
  };
}
