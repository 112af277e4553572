import type { Capability, ListingKind } from "@commonbench/domain/listings/schemas";
import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import type { Labels } from "./labels.ts";
import type { ListingView } from "./view.ts";

interface Placed {
  readonly kind: ListingKind;
  readonly categoryId: string | null;
  readonly capability: Capability | null;
}

/** The stages that a listing serves, in the order of the chain: a partner's own list, else its category's. */
export function stagesOf(taxonomy: Taxonomy, { kind, categoryId, capability }: Placed): string[] {
  const own = kind === "partner" ? (capability?.stages ?? []) : [];
  const category = categoryId === null ? undefined : taxonomy.category(categoryId);
  const served = new Set(own.length > 0 ? own : category === undefined ? [] : [category.stage]);
  return taxonomy.stages.map(({ id }) => id).filter((id) => served.has(id));
}

/** Its place in the supply chain with the next step on either side. */
export function chainOf(taxonomy: Taxonomy, listing: Placed, labels: Labels): ListingView["chain"] {
  const stages = stagesOf(taxonomy, listing);
  const inChain = stages.filter((id) => taxonomy.stage(id)?.order !== null);
  const [first, last] = [inChain.at(0), inChain.at(-1)];
  const upstream = first === undefined ? null : taxonomy.upstream(first);
  const downstream = last === undefined ? null : taxonomy.downstream(last);
  return {
    steps: taxonomy.stages.filter(({ order }) => order !== null).map(({ id }) => labels.stage(id)),
    stages: stages.map(labels.stage),
    upstream: upstream === null ? null : labels.stage(upstream.id),
    downstream: downstream === null ? null : labels.stage(downstream.id),
  };
}
