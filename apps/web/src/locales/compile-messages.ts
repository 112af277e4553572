import { join, sep } from "node:path";
import type { Plugin } from "vite";
import { readCatalogue } from "./catalogue.ts";
import { isLocale } from "./locales.ts";

const prefix = "virtual:messages/";
const folder = import.meta.dirname;

/**
 * Gives the browser compiled messages: `virtual:messages/<locale>` holds every area of one language.
 * A build stops at the first incomplete language; development falls back to English and says so.
 */
export function compileMessages(): Plugin {
  let building = false;
  return {
    name: "compile-messages",
    configResolved(config) {
      building = config.command === "build";
    },
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      const locale = id.startsWith(`\0${prefix}`) ? id.slice(prefix.length + 1) : undefined;
      if (!isLocale(locale)) return undefined;
      const { messages, faults } = readCatalogue(locale);
      if (faults.length > 0 && building) this.error(`The ${locale} messages are not complete:\n${faults.join("\n")}`);
      for (const fault of faults) this.warn(fault);
      return { code: `export default ${JSON.stringify(messages)};`, moduleType: "js" };
    },
    configureServer(server) {
      server.watcher.add(join(folder, "*", "*.json"));
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
