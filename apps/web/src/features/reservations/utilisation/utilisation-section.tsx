import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { Section } from "#web/ui/section.tsx";
import { Segments } from "#web/ui/segments.tsx";
import { Select } from "#web/ui/select.tsx";
import { type ShownAs, ShownAsSwitch } from "#web/ui/shown-as.tsx";
import { ByListing } from "./by-listing.tsx";
import { ByMonth } from "./by-month.tsx";
import type { Utilisation } from "./shares.ts";

const ALL = "";

/** How much of the hours on offer was booked and used, drawn or as a table. Nothing for whoever offers none. */
export function UtilisationSection({ utilisation: { months, listings } }: { utilisation: Utilisation }) {
  const [by, setBy] = useState<"month" | "listing">("month");
  const [as, setAs] = useState<ShownAs>("chart");
  const [chosen, setChosen] = useState(ALL);
  if (listings.length === 0) return null;
  const shown = listings.filter(({ id }) => chosen === ALL || id === chosen);
  return (
    <Section
      look="work"
      heading={t("reservations.utilisation")}
      context={t("reservations.utilisation-context")}
      far={
        <span className="flex flex-wrap gap-2" data-print="none">
          <Segments
            label={t("reservations.utilisation-by")}
            options={[
              { value: "month", label: t("reservations.utilisation-by-month") },
              { value: "listing", label: t("reservations.utilisation-by-listing") },
            ]}
            value={by}
            onChange={setBy}
          />
          <ShownAsSwitch value={as} onChange={setAs} />
        </span>
      }
    >
      {by === "month" && listings.length > 1 && (
        <Select
          hideLabel
          size="s"
          className="mb-3 max-w-80"
          label={t("reservations.utilisation-listing")}
          value={chosen}
          options={[
            { value: ALL, label: t("reservations.utilisation-all") },
            ...listings.map(({ id, title }) => ({ value: id, label: title || t("listings.untitled") })),
          ]}
          onChange={({ target }) => setChosen(target.value)}
        />
      )}
      {by === "month" ? (
        <ByMonth months={months} listings={shown} as={as} />
      ) : (
        <ByListing listings={listings} as={as} />
      )}
    </Section>
  );
}
