import type { EndCommissionRuleInput } from "@commonbench/domain/billing/commission-inputs";
import { notFound, refuse } from "@commonbench/domain/errors";
import { dayAt } from "@commonbench/domain/organisations/rules";
import { requireSecretariat } from "#api/actor.ts";
import { holdLock } from "#api/advisory-lock.ts";
import type { PersonCtx } from "#api/context.ts";
import { loadNames } from "#api/features/people/load-names.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { COMMISSION_LOCK } from "./add-commission-rule.ts";
import { loadRules, toDay } from "./load.ts";
import { type CommissionRuleView, toRuleView } from "./view.ts";

/** Ends a rule on a day that has not passed; one that has not begun by then never does. */
export async function endCommissionRule(ctx: PersonCtx, input: EndCommissionRuleInput): Promise<CommissionRuleView> {
  requireSecretariat(ctx);
  const { id, endsOn, reason, locale } = input;
  return ctx.tx(async (tx) => {
    await holdLock(tx, COMMISSION_LOCK);
    const rule = (await loadRules(tx, { id }))[0] ?? notFound();
    if (endsOn < dayAt(ctx.now())) refuse("billing.day-past");
    if (rule.to !== null && rule.to <= endsOn) refuse("billing.rule-ends-before");
    const to = endsOn < rule.from ? rule.from : endsOn;
    await tx.commissionRule.update({ where: { id }, data: { endsOn: toDay(to) } });
    const data = { endsOn: to, before: rule.to };
    await recordTrail(tx, ctx, {
      organisationId: null,
      subject: "commission",
      subjectId: id,
      action: "commission.ended",
      reason,
      data,
    });
    const names = await loadNames(tx, [rule.createdById]);
    return toRuleView({ ...rule, to }, { ...ctx, names, locale });
  });
}
