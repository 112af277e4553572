import { t } from "#web/lib/i18n.ts";
import { Checkbox } from "#web/ui/checkbox.tsx";
import { FieldGroup } from "#web/ui/field.tsx";
import { At } from "./at.tsx";
import { useListingForm } from "./form.ts";

/** The alliance's programmes that this serves; none is an answer too. */
export function StepProgrammes() {
  const { content, lookups, set, error } = useListingForm();
  const { programmes } = content;
  const toggle = (id: string, on: boolean): void =>
    set({ programmes: on ? [...programmes, id] : programmes.filter((each) => each !== id) });
  return (
    <At field="programmes">
      <FieldGroup
        optional
        label={t("listings.programmes")}
        hint={t("listings.programmes-hint")}
        error={error("programmes")}
      >
        {lookups.taxonomy.programmes.map(({ id, label }) => (
          <Checkbox
            key={id}
            label={label}
            checked={programmes.includes(id)}
            onChange={({ target }) => toggle(id, target.checked)}
          />
        ))}
      </FieldGroup>
    </At>
  );
}
