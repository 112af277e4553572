import type { Db, Prisma, Tx } from "@commonbench/db/client";
import type { CommissionRule } from "@commonbench/domain/billing/commission";

export interface RuleRow extends CommissionRule {
  readonly note: string;
  readonly createdById: string;
  readonly createdAt: Date;
}

/** A day of the calendar as the database keeps it, and back. */
export const toDay = (day: string): Date => new Date(`${day}T00:00:00Z`);
const fromDay = (date: Date): string => date.toISOString().slice(0, 10);

export async function loadRules(db: Db | Tx, where: Prisma.CommissionRuleWhereInput = {}): Promise<RuleRow[]> {
  const rows = await db.commissionRule.findMany({ where, orderBy: [{ startsOn: "desc" }, { id: "desc" }] });
  return rows.map(({ startsOn, endsOn, ...row }) => ({
    ...row,
    from: fromDay(startsOn),
    to: endsOn === null ? null : fromDay(endsOn),
  }));
}

/** What may count on a day. */
export function loadRulesOn(db: Db | Tx, day: string): Promise<RuleRow[]> {
  const on = toDay(day);
  return loadRules(db, { startsOn: { lte: on }, OR: [{ endsOn: null }, { endsOn: { gt: on } }] });
}
