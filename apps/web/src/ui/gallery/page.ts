import type { Plugin } from "vite";
import { isLocale } from "../../locales/locales.ts";

const html = (locale: string) => `<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Parts</title>
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/src/ui/gallery/main.tsx"></script>
  </body>
</html>`;

/** Every part of the design system on one page, at /<locale>/dev/ui, in development only. */
export function galleryPage(): Plugin {
  return {
    name: "gallery-page",
    apply: "serve",
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.originalUrl ?? "").split("?")[0] ?? "";
        const [, locale, ...rest] = path.split("/");
        if (!isLocale(locale) || rest.join("/") !== "dev/ui") return next();
        void server.transformIndexHtml(path, html(locale)).then((page) => {
          response.setHeader("content-type", "text/html");
          response.end(page);
        }, next);
      });
    },
  };
}
