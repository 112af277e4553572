import type { ListCommissionRulesInput } from "@commonbench/domain/billing/commission-inputs";
import { dayAt } from "@commonbench/domain/organisations/rules";
import { requireSecretariat } from "#api/actor.ts";
import type { PersonCtx } from "#api/context.ts";
import { loadNames } from "#api/features/people/load-names.ts";
import { loadRules } from "./load.ts";
import { type CommissionListView, toRuleView } from "./view.ts";

/** All rules, the past ones too: a payment of last year can still be explained. */
export async function listCommissionRules(
  ctx: PersonCtx,
  { locale }: ListCommissionRulesInput,
): Promise<CommissionListView> {
  requireSecretariat(ctx);
  const rows = await loadRules(ctx.db);
  const names = await loadNames(
    ctx.db,
    rows.map(({ createdById }) => createdById),
  );
  const rules = rows.map((row) => toRuleView(row, { ...ctx, names, locale }));
  const ended = rules.filter(({ state }) => state === "ended");
  return { today: dayAt(ctx.now()), rules: [...rules.filter(({ state }) => state !== "ended"), ...ended] };
}
