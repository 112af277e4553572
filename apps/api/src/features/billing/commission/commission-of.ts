import type { Tx } from "@commonbench/db/client";
import { chooseCommission, commissionAmount, type CommissionRule } from "@commonbench/domain/billing/commission";
import type { CommissionFacts, CommissionKept } from "@commonbench/domain/billing/schemas";
import { dayAt } from "@commonbench/domain/organisations/rules";
import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import type { Parts } from "#api/context.ts";
import { loadRulesOn } from "./load.ts";

export interface Charged {
  readonly facts: CommissionFacts;
  readonly currency: string;
  readonly amount: number;
  /** Those that may count today, where they have been read. */
  readonly rules?: readonly CommissionRule[] | undefined;
}

export interface DecidedCommission {
  readonly amount: number;
  readonly kept: CommissionKept;
}

/** The alliance's part of a price by the rules of today, and what decided it. */
export async function commissionOf(
  tx: Tx,
  { taxonomy, now }: Pick<Parts, "taxonomy" | "now">,
  { facts, currency, amount, rules }: Charged,
): Promise<DecidedCommission> {
  const day = dayAt(now());
  const { kind, programmes, memberClass, categoryId } = facts;
  const categoryPath = pathOf(taxonomy, categoryId);
  const { rule } = chooseCommission(rules ?? (await loadRulesOn(tx, day)), {
    day,
    currency,
    kind,
    programmes,
    memberClass,
    categoryPath,
  });
  return {
    amount: commissionAmount(rule, amount),
    kept: {
      ruleId: rule?.id ?? null,
      basisPoints: rule?.basisPoints ?? 0,
      fixed: rule?.fixed ?? 0,
      cap: rule?.cap ?? null,
    },
  };
}

/** The category and all above it, itself first. */
export function pathOf(taxonomy: Taxonomy, categoryId: string | null): string[] {
  const path: string[] = [];
  for (let id = categoryId; id !== null && !path.includes(id); id = taxonomy.category(id)?.parent ?? null)
    path.push(id);
  return path;
}
