import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { t } from "#web/lib/i18n.ts";
import { boundsAroundAll, mapStrings, onTheMap, placeLabels } from "#web/lib/map-words.ts";
import { taxonomyQuery } from "#web/lib/taxonomy.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { ResultMap } from "#web/ui/map/map.tsx";
import { Section } from "#web/ui/section.tsx";

type Premises = Outputs["organisations"]["get"]["premises"][number];

/** Addresses in words, and those that lie on our map also there. */
export function PremisesSection({ premises, name }: { premises: readonly Premises[]; name: string }) {
  const { data: taxonomy } = useQuery(taxonomyQuery());
  const labels = useMemo(() => (taxonomy ? placeLabels(taxonomy.places) : []), [taxonomy]);
  const shown = premises.filter(onTheMap);
  return (
    <Section heading={t("organisations.premises")}>
      <div className="grid gap-6 medium:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
        <ul>
          {premises.map(({ id, address, place, city }) => (
            <li key={id} className="border-b border-line py-2">
              <span className="font-mid">{[city?.label, place.label].filter(Boolean).join(t("ui.place-comma"))}</span>
              <span className="block text-13 text-ink-muted">{address}</span>
            </li>
          ))}
        </ul>
        {shown.length > 0 && (
          <div className="h-80" data-print="none">
            <ResultMap
              inPage
              className="h-full"
              bounds={boundsAroundAll(shown, 10)}
              labels={labels}
              pins={shown.map(({ id, lat, lon, place }) => ({
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
          </div>
        )}
      </div>
    </Section>
  );
}
