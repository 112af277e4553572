import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { t } from "#web/lib/i18n.ts";
import { boundsAroundAll, mapStrings, placeLabels } from "#web/lib/map-words.ts";
import { placesQuery } from "#web/lib/places.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { ResultMap } from "#web/ui/map/map.tsx";

export type Premises = Outputs["organisations"]["get"]["premises"][number];

/** Where an organisation works, among the towns around. */
export function PremisesMap({ premises, name }: { premises: readonly Premises[]; name: string }) {
  const { data } = useQuery(placesQuery());
  const labels = useMemo(() => (data ? placeLabels(data.places) : []), [data]);
  return (
    <ResultMap
      inPage
      className="h-full"
      bounds={boundsAroundAll(premises, 10)}
      labels={labels}
      pins={premises.map(({ id, lat, lon, place }) => ({
        id,
        kind: "partner",
        lat,
        lon,
        text: place.label,
        label: `${name}, ${place.label}`,
      }))}
      strings={{
        ...mapStrings(),
        pins: t("organisations.premises"),
        crowd: (count) => t("organisations.premises-here", { count }),
      }}
    />
  );
}
