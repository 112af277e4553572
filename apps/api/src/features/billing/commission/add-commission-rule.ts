import { succession } from "@commonbench/domain/billing/commission";
import type { AddCommissionRuleInput } from "@commonbench/domain/billing/commission-inputs";
import { refuse } from "@commonbench/domain/errors";
import { dayAt } from "@commonbench/domain/organisations/rules";
import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import { requireSecretariat } from "#api/actor.ts";
import { holdLock } from "#api/advisory-lock.ts";
import type { PersonCtx } from "#api/context.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { loadRules, toDay } from "./load.ts";
import { type CommissionRuleView, toRuleView } from "./view.ts";

export const COMMISSION_LOCK = "commission-rules";

/** A rule from today or a later day on. What was about the same ends there: no day has two, and no past day changes. */
export async function addCommissionRule(ctx: PersonCtx, input: AddCommissionRuleInput): Promise<CommissionRuleView> {
  requireSecretariat(ctx);
  const { startsOn, locale, ...rule } = input;
  if (startsOn < dayAt(ctx.now())) refuse("billing.day-past");
  requireKnown(ctx.taxonomy, input);
  return ctx.tx(async (tx) => {
    await holdLock(tx, COMMISSION_LOCK);
    const { ends, to } = succession(await loadRules(tx), input, startsOn);
    const begin = toDay(startsOn);
    await tx.commissionRule.updateMany({ where: { id: { in: [...ends] } }, data: { endsOn: begin } });
    const endsOn = to === null ? null : toDay(to);
    const { id } = await tx.commissionRule.create({
      data: { ...rule, startsOn: begin, endsOn, createdById: ctx.actor.personId, createdAt: ctx.now() },
      select: { id: true },
    });
    const data = { ...rule, startsOn, endsOn: to, ends: [...ends] };
    await recordTrail(tx, ctx, {
      organisationId: null,
      subject: "commission",
      subjectId: id,
      action: "commission.added",
      data,
    });
    const [saved] = await loadRules(tx, { id });
    const names = new Map([[ctx.actor.personId, ctx.actor.name]]);
    return saved === undefined ? refuse("conflict") : toRuleView(saved, { ...ctx, names, locale });
  });
}

function requireKnown(taxonomy: Taxonomy, { categoryId, programme }: AddCommissionRuleInput): void {
  if (categoryId !== null && taxonomy.category(categoryId) === undefined) refuse("listings.unknown-category");
  if (programme !== null && taxonomy.programme(programme) === undefined) refuse("listings.unknown-programme");
}
