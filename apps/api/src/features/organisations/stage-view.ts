import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import type { Locale, Stage } from "@commonbench/taxonomy/types";
import type { OrganisationStageView } from "./view.ts";

type Reading = { readonly taxonomy: Taxonomy; readonly locale: Locale };

export function stageLink({ taxonomy, locale }: Reading, { id, code, label }: Stage) {
  return { id, code, label: taxonomy.label(label, locale) };
}

/** Empty for a stage that the taxonomy no longer has. */
export function organisationStage(reading: Reading, id: string): OrganisationStageView[] {
  const stage = reading.taxonomy.stage(id);
  if (stage === undefined) return [];
  const neighbour = (found: Stage | null) => (found === null ? null : stageLink(reading, found));
  return [
    {
      ...stageLink(reading, stage),
      upstream: neighbour(reading.taxonomy.upstream(id)),
      downstream: neighbour(reading.taxonomy.downstream(id)),
    },
  ];
}
