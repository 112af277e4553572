import type { Plugin } from "vite";
import { isFirst } from "./src/locales/first-words.ts";

const FIRST_PAGES = ["/pages/home/home-page.tsx", "/pages/listings/search-page.tsx"];

interface Modules {
  getModuleIds: () => Iterable<string>;
  getModuleInfo: (id: string) => { isEntry: boolean; importedIds: readonly string[] } | null;
}

/** Everything a module brings with it at once, itself included. */
function closure(modules: Modules, ids: readonly string[], seen = new Set<string>()): Set<string> {
  for (const id of ids) {
    if (seen.has(id)) continue;
    seen.add(id);
    closure(modules, modules.getModuleInfo(id)?.importedIds ?? [], seen);
  }
  return seen;
}

/** Which file a module of the first load goes to: libraries, which seldom change, apart from what is ours. */
function plan(modules: Modules): Map<string, string> {
  const all = [...modules.getModuleIds()];
  const start = closure(
    modules,
    all.filter((id) => modules.getModuleInfo(id)?.isEntry && !id.endsWith("/starter.ts")),
  );
  const pages = FIRST_PAGES.map((page) =>
    closure(
      modules,
      all.filter((id) => id.endsWith(page)),
    ),
  );
  const shared = [...(pages[0] ?? [])].filter((id) => pages.every((page) => page.has(id)));
  const files = new Map<string, string>();
  for (const id of shared) files.set(id, "first");
  for (const id of start) files.set(id, id.includes("/node_modules/") ? "core" : "start");
  // Icons are all reached through one index; each goes where it is used.
  for (const id of files.keys()) if (id.includes("/lucide-react/")) files.delete(id);
  return files;
}

const WORD =
  /["'`]((?:listings|organisations|memberships|people|desk|secretariat|saved|enquiries|notifications|availability|reservations)\.[a-z][\w-]*)/g;

/**
 * Puts what every visitor loads into three files instead of forty, and stops a build in which a first page says words
 * that are not among the first.
 */
export function firstLoad(): Plugin {
  let files = new Map<string, string>();
  return {
    name: "first-load",
    applyToEnvironment: ({ name }) => name === "client",
    apply: "build",
    configEnvironment: (name) =>
      name === "client"
        ? {
            build: {
              rolldownOptions: {
                output: {
                  codeSplitting: {
                    includeDependenciesRecursively: false,
                    groups: [{ name: (id: string) => files.get(id) ?? null }],
                  },
                },
              },
            },
          }
        : null,
    buildEnd() {
      files = plan(this);
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "chunk") continue;
        const first =
          file.name === "start" ||
          file.name === "first" ||
          FIRST_PAGES.some((page) => file.facadeModuleId?.endsWith(page));
        if (!first) continue;
        const missing = [...file.code.matchAll(WORD)].map(([, id = ""]) => id).filter((id) => !isFirst(id));
        if (missing.length > 0)
          this.error(`${file.fileName} says ${missing.join(", ")}: add them to src/locales/first-words.ts.`);
      }
    },
  };
}
