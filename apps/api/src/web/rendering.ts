import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import type { Locale } from "@commonbench/taxonomy/types";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Env } from "#api/env.ts";
import type { PageRequest, RenderedPage, Renderer } from "./renderer.ts";

/** The clock of the region, for pages that do not know whose clock their reader has: that of the first place. */
export const zoneOf = (taxonomy: Taxonomy): string => taxonomy.places[0]?.timeZone ?? "UTC";

/** Renders public pages with the code of the built web app, a copy of it for each language. Null where nothing was built. */
export function rendering({ webDir, publicUrl }: Env, taxonomy: Taxonomy) {
  const loaded = new Map<Locale, Promise<Renderer | null>>();
  const load = async (locale: Locale): Promise<Renderer | null> => {
    const file = path.join(webDir, "server", locale, "render.js");
    if (!fs.existsSync(file)) return null;
    const renderer = (await import(pathToFileURL(file).href)) as Renderer;
    const allianceName = taxonomy.alliance.name[locale];
    await renderer.prepare({ origin: publicUrl, allianceName, timeZone: zoneOf(taxonomy) });
    return renderer;
  };
  return async (locale: Locale, request: PageRequest): Promise<RenderedPage | null> => {
    const renderer = loaded.get(locale) ?? load(locale);
    loaded.set(locale, renderer);
    return (await renderer)?.render(request) ?? null;
  };
}
