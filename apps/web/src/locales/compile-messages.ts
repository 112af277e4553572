import { sep } from "node:path";
import type { Plugin } from "vite";
import { readCatalogue } from "./catalogue.ts";
import { isFirst } from "./first-words.ts";
import { cutHeadingFace, type HeadingFace } from "./heading-face.ts";
import { isLocale } from "./locales.ts";

const prefix = "virtual:messages/";
const REST = "/rest";
const folder = import.meta.dirname;

const dataUrl = (file: Uint8Array): string => `data:font/woff2;base64,${Buffer.from(file).toString("base64")}`;
/** One half of a language: what the first pages say, or what all others add. */
const half = (messages: Record<string, unknown>, first: boolean) =>
  Object.fromEntries(Object.entries(messages).filter(([id]) => isFirst(id) === first));

const moduleCode = (messages: object, face: HeadingFace | undefined, url: string | undefined): string =>
  `export default ${JSON.stringify(messages)};\nexport const face = ${face ? JSON.stringify({ family: face.family, url }) : "undefined"};`;

/**
 * Gives the browser compiled messages: `virtual:messages/<locale>` holds what the first pages say and the face of the
 * headings, `virtual:messages/<locale>/rest` everything else. A build stops at the first incomplete language;
 * development falls back to English and says so.
 */
export function compileMessages(): Plugin {
  let building = false;
  return {
    name: "compile-messages",
    configResolved(config) {
      building = config.command === "build";
    },
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const first = !id.endsWith(REST);
      const locale = id.slice(prefix.length + 1).replace(REST, "");
      if (!isLocale(locale)) return undefined;
      const { messages, faults } = readCatalogue(locale);
      if (faults.length > 0 && building) this.error(`The ${locale} messages are not complete:\n${faults.join("\n")}`);
      for (const fault of faults) this.warn(fault);
      if (!first) return { code: `export default ${JSON.stringify(half(messages, false))};`, moduleType: "js" };
      const face = await cutHeadingFace(locale);
      if (face && building) this.emitFile({ type: "asset", fileName: face.fileName, source: face.file });
      const url = face && (building ? `/${face.fileName}` : dataUrl(face.file));
      return { code: moduleCode(half(messages, true), face, url), moduleType: "js" };
    },
    configureServer(server) {
      const refresh = (path: string): void => {
        if (!path.startsWith(folder + sep) || !path.endsWith(".json")) return;
        for (const module of server.moduleGraph.idToModuleMap.values())
          if (module.id?.startsWith(`\0${prefix}`)) server.moduleGraph.invalidateModule(module);
        server.ws.send({ type: "full-reload" });
      };
      for (const event of ["add", "change", "unlink"]) server.watcher.on(event, refresh);
    },
  };
}
