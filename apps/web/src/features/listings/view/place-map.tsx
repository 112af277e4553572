import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { t } from "#web/lib/i18n.ts";
import { boundsAround, mapStrings, placeLabels } from "#web/lib/map-words.ts";
import { taxonomyQuery } from "#web/lib/taxonomy.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { ResultMap } from "#web/ui/map/map.tsx";

type Listing = Outputs["listings"]["get"];

interface PlaceMapProps {
  listing: Listing;
  position: NonNullable<Listing["position"]>;
}

/** One place among the towns around it. */
export function PlaceMap({ listing: { id, kind }, position }: PlaceMapProps) {
  const { data: taxonomy } = useQuery(taxonomyQuery());
  const labels = useMemo(() => (taxonomy ? placeLabels(taxonomy.places) : []), [taxonomy]);
  const { label } = position.place;
  return (
    <ResultMap
      inPage
      className="h-full"
      bounds={boundsAround(position, 18)}
      labels={labels}
      pins={[{ id, kind, lat: position.lat, lon: position.lon, text: label, label }]}
      selectedId={id}
      strings={{ ...mapStrings(), pins: t("listings.place"), crowd: () => label }}
    />
  );
}
