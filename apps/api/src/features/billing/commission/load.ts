import { type Db, Prisma, type Tx } from "@commonbench/db/client";
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

/** What may count on a day, as a JSON array within a statement. */
export function rulesOn(day: string): Prisma.Sql {
  return Prisma.sql`coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'programme', c.programme,
      'categoryId', c.category_id, 'kind', c.kind, 'memberClass', c.member_class, 'currency', c.currency,
      'basisPoints', c.basis_points, 'fixed', c.fixed, 'cap', c.cap, 'from', c.starts_on, 'to', c.ends_on)
      order by c.starts_on desc, c.id desc)
    from commission_rule c
    where c.starts_on <= ${day}::date and (c.ends_on is null or c.ends_on > ${day}::date)), '[]')`;
}

/** The same by itself. */
export async function loadRulesOn(tx: Tx, day: string): Promise<CommissionRule[]> {
  const [row] = await tx.$queryRaw<{ rules: CommissionRule[] }[]>`select ${rulesOn(day)} as rules`;
  return row?.rules ?? [];
}
