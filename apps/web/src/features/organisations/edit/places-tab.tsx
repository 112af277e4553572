import { Plus } from "lucide-react";
import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { Button } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { FieldError } from "#web/ui/field.tsx";
import { useOrganisationEditor } from "./context.ts";
import type { Premises } from "./draft.ts";
import { PlaceFields } from "./place-fields.tsx";

const MOST = 10;

/** Where the organisation works; the first is its seat. */
export function PlacesTab() {
  const { draft, view, taxonomy, set, error } = useOrganisationEditor();
  const { premises } = draft;
  const [opened, setOpened] = useState<number | null>(null);
  const put = (next: readonly Premises[], open: number | null): void => {
    set({ premises: [...next] });
    setOpened(open);
  };
  const add = (): void => {
    const town = taxonomy.places.find(({ jurisdiction }) => jurisdiction === view.jurisdiction) ?? taxonomy.places[0];
    if (!town) return;
    const { id, lat, lon, timeZone } = town;
    put([...premises, { address: "", placeId: id, lat, lon, timeZone }], premises.length);
  };
  const whole = error("premises");
  return (
    <div className="grid max-w-200 gap-5">
      <p className="max-w-measure text-ink-muted">{t("organisations.places-lead")}</p>
      {premises.length === 0 ? (
        <EmptyState why={t("organisations.no-places")} next={t("organisations.no-places-next")} />
      ) : (
        <ol>
          {premises.map((place, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- two places may be alike, and they move only by a button
            <li key={index} className="border-t border-line last:border-b">
              <PlaceFields
                index={index}
                place={place}
                isOpen={opened === index}
                onToggle={() => setOpened(opened === index ? null : index)}
                onChange={(changed) => put(premises.with(index, changed), index)}
                onRemove={() => put(premises.toSpliced(index, 1), null)}
                onFirst={() => put([place, ...premises.toSpliced(index, 1)], null)}
              />
            </li>
          ))}
        </ol>
      )}
      {whole && <FieldError>{whole}</FieldError>}
      {view.can.edit && premises.length < MOST && (
        <Button icon={Plus} className="justify-self-start" onClick={add}>
          {t("organisations.add-place")}
        </Button>
      )}
    </div>
  );
}
