import { Total } from "@commonbench/domain/money";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import type { IncomeView } from "./view.ts";

const ZONE = "Asia/Shanghai";
const Row = z.object({ currency: z.string(), month: z.string(), amount: Total });

/** What came in less what went back, by month where the alliance works. */
export async function getIncome(ctx: ActingCtx, { months }: { months: number }): Promise<IncomeView> {
  requireRole(ctx, "manager");
  const present = Temporal.Instant.from(ctx.now().toISOString())
    .toZonedDateTimeISO(ZONE)
    .toPlainDate()
    .toPlainYearMonth();
  const wanted = Array.from({ length: months }, (_, at) => present.subtract({ months: months - 1 - at }));
  const [first = present] = wanted;
  const from = first.toPlainDate({ day: 1 }).toZonedDateTime(ZONE).toInstant();
  const rows = Row.array().parse(
    await ctx.db.$queryRaw`
      select a.currency, to_char(e.at at time zone ${ZONE}, 'YYYY-MM') as month, sum(e.amount)::float8 as amount
      from ledger_account a join ledger_entry e on e.account_id = a.id
      where a.organisation_id = ${ctx.actor.organisation.id}::uuid and a.kind = 'received'
        and e.at >= ${new Date(from.epochMilliseconds)}
      group by 1, 2 order by 1, 2`,
  );
  const byCurrency = Map.groupBy(rows, ({ currency }) => currency);
  return {
    currencies: [...byCurrency].map(([currency, found]) => ({
      currency,
      months: wanted.map((month) => ({
        month: month.toString(),
        amount: found.find((row) => row.month === month.toString())?.amount ?? 0,
      })),
    })),
  };
}
