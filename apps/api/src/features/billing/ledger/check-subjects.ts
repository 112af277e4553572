import { type LedgerDifference, PaymentSubjectKind } from "@commonbench/domain/billing/schemas";
import { Total } from "@commonbench/domain/money";
import { z } from "zod";
import type { Parts } from "#api/context.ts";
import { expectedTotals } from "#api/payment-subjects.ts";

const PAGE = 500;
const Row = z.object({ kind: PaymentSubjectKind, id: z.string(), currency: z.string(), amount: Total });

/** What was booked beside what was asked for: payments that are not void add up to the price. Of all, or of these. */
export async function checkSubjects({ db }: Parts, only: readonly string[] | null = null): Promise<LedgerDifference[]> {
  const found: LedgerDifference[] = [];
  for (let after = "00000000-0000-0000-0000-000000000000"; ;) {
    const rows = Row.array().parse(
      await db.$queryRaw`
        select subject as kind, subject_id::text as id, min(currency) as currency,
          coalesce(sum(amount) filter (where status <> 'void'), 0)::float8 as amount
        from payment where subject_id > ${after}::uuid and (${only}::uuid[] is null or subject_id = any(${only}::uuid[]))
        group by subject, subject_id order by subject_id limit ${PAGE}`,
    );
    const expected = await expectedTotals(db, rows);
    for (const { id, currency, amount } of rows) {
      const total = expected.get(id);
      if (total === undefined || (total.amount === amount && total.currency === currency)) continue;
      found.push({ kind: "subject-total", about: id, currency, ours: String(amount), theirs: String(total.amount) });
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return found;
    after = last.id;
  }
}
