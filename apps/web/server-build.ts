import { cp, rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Plugin, UserConfig, ViteBuilder } from "vite";
import { locales } from "./src/locales/locales.ts";

const [first, ...others] = locales;

/** Puts `x.server.ts` in the place of `x.ts`, where there is one: what only a browser has, and what stands for it. */
export function serverTwins(): Plugin {
  return {
    name: "server-twins",
    enforce: "pre",
    applyToEnvironment: ({ name }) => name === "ssr",
    async resolveId(specifier, importer) {
      if (!/^(?:\.|#web\/).*(?<!\.server)\.ts$/.test(specifier)) return null;
      const found = await this.resolve(specifier, importer, { skipSelf: true });
      const twin = found?.id.replace(/\.ts$/, ".server.ts");
      return twin !== undefined && existsSync(twin) ? twin : found;
    },
  };
}

/** The second bundle of a build: the code that renders public pages on the server, complete, below `server/`. */
export const serverEnvironment = (outDir: string): NonNullable<UserConfig["environments"]>[string] => ({
  resolve: { noExternal: true },
  build: {
    outDir: join(outDir, "server", first),
    emptyOutDir: false,
    copyPublicDir: false,
    manifest: false,
    minify: false,
    rolldownOptions: {
      input: { render: "src/server/render.tsx" },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
});

/** Both bundles at once. Every language runs a copy of the server's own, so that none can speak another's. */
export const buildBoth =
  (outDir: string) =>
  async (builder: ViteBuilder): Promise<void> => {
    // Of an earlier build only what carries other names each time is in the way.
    for (const old of ["assets", "server"]) await rm(join(outDir, old), { recursive: true, force: true });
    const { client, ssr } = builder.environments;
    await Promise.all([client, ssr].map((environment) => environment && builder.build(environment)));
    const folder = join(outDir, "server");
    await Promise.all(others.map((locale) => cp(join(folder, first), join(folder, locale), { recursive: true })));
  };
