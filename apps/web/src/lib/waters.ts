import { queryOptions } from "@tanstack/react-query";
import type { MapLabel } from "#web/ui/map/types.ts";
import { type Locale, locale } from "./i18n.ts";

interface Water {
  lat: number;
  lon: number;
  label: Record<Locale, string>;
}

async function loadWaters(): Promise<MapLabel[]> {
  const answer = await fetch(`${import.meta.env.BASE_URL}map/waters.json`);
  const waters: Water[] = answer.ok ? await answer.json() : [];
  return waters.map(({ lat, lon, label }) => ({ lat, lon, text: label[locale], size: "sea" }));
}

/** Names of the waters, which lie beside the base map because they belong to that piece of the earth. */
export const watersQuery = () =>
  queryOptions({ queryKey: ["waters"], queryFn: loadWaters, staleTime: Infinity, retry: false });
