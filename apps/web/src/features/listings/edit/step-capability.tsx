import type { Capability } from "@commonbench/domain/listings/schemas";
import { t } from "#web/lib/i18n.ts";
import type { ComboOption } from "#web/ui/combobox.tsx";
import { MultiCombobox } from "#web/ui/multi-combobox.tsx";
import { NumberField } from "#web/ui/number-field.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextArea } from "#web/ui/text-area.tsx";
import { At } from "./at.tsx";
import { countries } from "../countries.ts";
import { useListingForm } from "./form.ts";

const NOTHING: Capability = {
  stages: [],
  processes: "",
  materials: "",
  monthlyCapacity: null,
  capacityUnit: null,
  minimumOrder: null,
  marketsServed: [],
};

/** What a partner can take on, where in the chain, how much and for whom. */
export function StepCapability() {
  const { content, lookups, draft, error } = useListingForm();
  const capability = content.capability ?? NOTHING;
  const put = (change: Partial<Capability>): void =>
    draft.change((now) => ({ ...now, capability: { ...(now.capability ?? NOTHING), ...change } }));
  const stages: ComboOption[] = lookups.taxonomy.stages.map(({ id, code, label }) => ({
    value: id,
    label: `${code} ${label}`,
  }));
  const markets: ComboOption[] = [
    ...lookups.taxonomy.places.filter(({ parent }) => parent === null).map(({ id, label }) => ({ value: id, label })),
    ...countries().map(({ code, name }) => ({ value: code, label: name })),
  ];
  const chosen = (options: readonly ComboOption[], ids: readonly string[]): ComboOption[] =>
    ids.flatMap((id) => options.find(({ value }) => value === id) ?? []);
  return (
    <div className="grid gap-5">
      <At field="capability.stages">
        <MultiCombobox
          label={t("listings.capability-stages")}
          hint={t("listings.capability-stages-hint")}
          error={error("capability.stages")}
          options={stages}
          value={chosen(stages, capability.stages)}
          onChange={(next) => put({ stages: next.map(({ value }) => value) })}
        />
      </At>
      {(["processes", "materials"] as const).map((field) => (
        <At key={field} field={`capability.${field}`}>
          <TextArea
            rows={2}
            lang={content.locale}
            optional={field === "materials"}
            label={t(`listings.capability-${field}`)}
            hint={t(`listings.capability-${field}-hint`)}
            error={error(`capability.${field}`)}
            maxLength={500}
            value={capability[field]}
            onChange={({ target }) => put({ [field]: target.value })}
          />
        </At>
      ))}
      <div className="grid grid-cols-3 gap-3 max-medium:grid-cols-1">
        <At field="capability.monthlyCapacity">
          <NumberField
            optional
            min={0}
            label={t("listings.capability-monthly")}
            error={error("capability.monthlyCapacity")}
            value={capability.monthlyCapacity}
            onChange={(monthlyCapacity) => put({ monthlyCapacity })}
          />
        </At>
        <At field="capability.minimumOrder">
          <NumberField
            optional
            min={0}
            label={t("listings.capability-minimum")}
            error={error("capability.minimumOrder")}
            value={capability.minimumOrder}
            onChange={(minimumOrder) => put({ minimumOrder })}
          />
        </At>
        <At field="capability.capacityUnit">
          <Select
            label={t("listings.capability-unit")}
            error={error("capability.capacityUnit")}
            placeholder={t("listings.choose")}
            options={lookups.taxonomy.priceUnits.map(({ id, label }) => ({ value: id, label }))}
            value={capability.capacityUnit ?? ""}
            onChange={({ target }) => put({ capacityUnit: target.value || null })}
          />
        </At>
      </div>
      <At field="capability.marketsServed">
        <MultiCombobox
          optional
          label={t("listings.capability-markets")}
          error={error("capability.marketsServed")}
          max={40}
          options={markets}
          value={chosen(markets, capability.marketsServed)}
          onChange={(next) => put({ marketsServed: next.map(({ value }) => value) })}
        />
      </At>
    </div>
  );
}
