import { byId } from "./tree.ts";
import type { Stage } from "./types.ts";

export interface ChainLookups {
  /** The chain from raw material to retail, then the stages that serve every step. */
  readonly stages: readonly Stage[];
  stage(id: string): Stage | undefined;
  /** One step nearer to raw material; null at the end of the chain and for stages outside of it. */
  upstream(stageId: string): Stage | null;
  /** One step nearer to retail. */
  downstream(stageId: string): Stage | null;
}

export const chainLookups = (unordered: readonly Stage[]): ChainLookups => {
  const stages = unordered.toSorted((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || 0);
  const chain = stages.filter((stage) => stage.order !== null);
  const neighbour = (stageId: string, step: -1 | 1): Stage | null => {
    const at = chain.findIndex((stage) => stage.id === stageId);
    return at < 0 ? null : (chain[at + step] ?? null);
  };
  return {
    stages,
    stage: byId(stages),
    upstream: (stageId) => neighbour(stageId, -1),
    downstream: (stageId) => neighbour(stageId, 1),
  };
};
