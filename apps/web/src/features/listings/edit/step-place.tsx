import type { ListingContent } from "@commonbench/domain/listings/schemas";
import { useState } from "react";
import { formatZone } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { RadioCards } from "#web/ui/radio-cards.tsx";
import { At } from "./at.tsx";
import { useListingForm } from "./form.ts";
import { OtherPlace } from "./other-place.tsx";

type Position = NonNullable<ListingContent["position"]>;

const ELSEWHERE = "elsewhere";
const isAt = (a: Position, b: Position): boolean =>
  a.placeId === b.placeId && a.address === b.address && a.lat === b.lat && a.lon === b.lon;

/** One of the organisation's own places, or any other. */
export function StepPlace() {
  const { content, state, lookups, set, error } = useListingForm();
  const { position } = content;
  const { premises } = state.view;
  const own = position === null ? -1 : premises.findIndex((each) => isAt(each, position));
  const [elsewhere, setElsewhere] = useState(position !== null && own < 0);
  const chosen = elsewhere || (premises.length === 0 && own < 0) ? ELSEWHERE : own < 0 ? null : String(own);
  const choose = (value: string): void => {
    setElsewhere(value === ELSEWHERE);
    const place = premises[Number(value)];
    if (place) set({ position: { ...place } });
  };
  return (
    <div className="grid gap-5">
      {premises.length > 0 && (
        <At field="position">
          <RadioCards
            label={t("listings.place-which")}
            error={chosen === ELSEWHERE ? undefined : error("position")}
            value={chosen}
            onChange={choose}
            options={[
              ...premises.map((each, index) => ({
                value: String(index),
                label: each.address || (lookups.place(each.placeId)?.label ?? each.placeId),
                hint: lookups.place(each.placeId)?.label,
              })),
              { value: ELSEWHERE, label: t("listings.place-elsewhere"), hint: t("listings.place-elsewhere-hint") },
            ]}
          />
        </At>
      )}
      {chosen === ELSEWHERE && <OtherPlace />}
      {position !== null && (
        <p className="text-13 text-ink-muted">{t("listings.place-zone", { zone: formatZone(position.timeZone) })}</p>
      )}
    </div>
  );
}
