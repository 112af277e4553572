import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { FacetList } from "#web/ui/facet.tsx";
import { CLASSES, type DirectoryState, JURISDICTIONS } from "./directory-state.ts";

export interface DirectoryFacetsProps {
  state: DirectoryState;
  facets: Outputs["organisations"]["list"]["facets"] | undefined;
  stages: readonly { id: string; label: string }[];
  onChange: (next: Partial<DirectoryState>) => void;
}

export function DirectoryFacets({ state, facets, stages, onChange }: DirectoryFacetsProps) {
  const countOf = (counts: readonly { value: string; count: number }[] | undefined, value: string) =>
    counts?.find((each) => each.value === value)?.count ?? 0;
  return (
    <div className="grid content-start gap-6">
      <FacetList
        legend={t("organisations.class")}
        options={CLASSES.map((value) => ({
          value,
          label: t(`organisations.class-${value}`),
          count: countOf(facets?.classes, value),
        }))}
        chosen={state.classes}
        onChange={(classes) => onChange({ classes })}
      />
      <FacetList
        legend={t("organisations.jurisdiction")}
        options={JURISDICTIONS.map((value) => ({
          value,
          label: t(`organisations.jurisdiction-${value}`),
          count: countOf(facets?.jurisdictions, value),
        }))}
        chosen={state.jurisdictions}
        onChange={(jurisdictions) => onChange({ jurisdictions })}
      />
      <FacetList
        legend={t("organisations.stages")}
        options={stages.map(({ id, label }) => ({ value: id, label }))}
        first={13}
        chosen={state.stages}
        onChange={(chosen) => onChange({ stages: chosen })}
      />
    </div>
  );
}
