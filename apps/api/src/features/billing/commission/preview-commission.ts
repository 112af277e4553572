import { chooseCommission, commissionAmount } from "@commonbench/domain/billing/commission";
import type { PreviewCommissionInput } from "@commonbench/domain/billing/commission-inputs";
import { requireSecretariat } from "#api/actor.ts";
import type { PersonCtx } from "#api/context.ts";
import { loadNames } from "#api/features/people/load-names.ts";
import { pathOf } from "./commission-of.ts";
import { loadRules } from "./load.ts";
import { type CommissionPreviewView, toRuleView } from "./view.ts";

/** What would be taken of an amount on a day, with every rule and why it counts or does not. */
export async function previewCommission(ctx: PersonCtx, input: PreviewCommissionInput): Promise<CommissionPreviewView> {
  requireSecretariat(ctx);
  const { amount, categoryId, locale, ...facts } = input;
  const rules = await loadRules(ctx.db);
  const { rule, candidates } = chooseCommission(rules, { ...facts, categoryPath: pathOf(ctx.taxonomy, categoryId) });
  const names = await loadNames(
    ctx.db,
    rules.map(({ createdById }) => createdById),
  );
  const commission = commissionAmount(rule, amount);
  return {
    commission,
    rest: amount - commission,
    ruleId: rule?.id ?? null,
    candidates: candidates.map((each) => ({
      rule: toRuleView(each.rule, { ...ctx, names, locale }),
      verdict: each.verdict,
    })),
  };
}
