import { lazy, Suspense } from "react";
import { ExternalLink } from "lucide-react";
import { t } from "#web/lib/i18n.ts";
import { onTheMap } from "#web/lib/map-words.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { useInView } from "#web/lib/use-in-view.ts";
import { Icon } from "#web/ui/icon.tsx";
import { TextLink } from "#web/ui/link.tsx";
import { Section } from "#web/ui/section.tsx";

type Listing = Outputs["listings"]["get"];

const PlaceMap = lazy(() => import("./place-map.tsx").then((module) => ({ default: module.PlaceMap })));

/** The address in words first; the map is brought when somebody scrolls near it. */
export function Place({ listing }: { listing: Listing }) {
  const { position } = listing;
  const [box, near] = useInView<HTMLDivElement>();
  if (position === null) return null;
  const { lat, lon, address, placePath } = position;
  const words = placePath.map(({ label }) => label).join(t("ui.place-comma"));
  return (
    <Section
      heading={t("listings.place")}
      far={
        <TextLink
          href={`https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=16/${lat}/${lon}`}
          target="_blank"
          rel="noopener"
          className="inline-flex items-center gap-1"
        >
          {t("listings.open-in-maps")}
          <Icon of={ExternalLink} size={12} />
        </TextLink>
      }
    >
      <address className="mb-3 text-13 not-italic">
        {address && <span className="block text-14">{address}</span>}
        <span className="text-ink-muted">{words}</span>
      </address>
      {onTheMap({ lat, lon }) && (
        <div ref={box} data-print="none" className="h-72 overflow-hidden rounded-1 bg-sunken">
          {near && (
            <Suspense>
              <PlaceMap listing={listing} position={position} />
            </Suspense>
          )}
        </div>
      )}
    </Section>
  );
}
