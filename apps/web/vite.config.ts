import react from "@vitejs/plugin-react";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type UserConfig } from "vite";
import { firstLoad } from "./first-load.ts";
import { precompress } from "./precompress.ts";
import { buildBoth, serverEnvironment, serverTwins } from "./server-build.ts";
import { galleryPage } from "./src/ui/gallery/page.ts";
import { compileMessages } from "./src/locales/compile-messages.ts";
import { localePages } from "./src/locales/locale-pages.ts";

const api = `http://127.0.0.1:${process.env.API_PORT ?? 3000}`;
const proxied = ["/trpc", "/api", "/files", "/healthz", "/dev", "/sandbox"];

/** Where the build goes; `--outDir` says otherwise. */
const flag = process.argv.indexOf("--outDir");
const outDir = (flag > 0 && process.argv[flag + 1]) || "dist";

const config: UserConfig = {
  plugins: [
    serverTwins(),
    react(),
    tailwindcss(),
    compileMessages(),
    localePages(),
    firstLoad(),
    precompress(),
    galleryPage(),
  ],
  server: { proxy: Object.fromEntries(proxied.map((path) => [path, { target: api }])) },
  preview: { proxy: Object.fromEntries(proxied.map((path) => [path, { target: api }])) },
  builder: { buildApp: buildBoth(outDir) },
  environments: {
    client: { build: { rolldownOptions: { input: { index: "index.html", starter: "src/starter.ts" } } } },
    ssr: { ...serverEnvironment(outDir), define: { "process.env.NODE_ENV": JSON.stringify("production") } },
  },
  build: {
    outDir,
    emptyOutDir: false,
    manifest: true,
    // Where preloading is not known, code comes a little later, that is all.
    modulePreload: { polyfill: false },
    target: ["chrome111", "edge111", "firefox121", "safari16.4"],
    assetsInlineLimit: (file) => (file.endsWith(".woff2") ? false : undefined),
    chunkSizeWarningLimit: 700,
  },
};

export default defineConfig(({ command }) => {
  // Whatever the terminal says: both bundles are what people will use.
  if (command === "build") process.env.NODE_ENV = "production";
  return config;
});
