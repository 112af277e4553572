import type { GetReservationInput } from "@commonbench/domain/reservations/schemas";
import type { PersonCtx } from "#api/context.ts";
import { loadPaidParts } from "#api/features/billing/payments/refund-payments.ts";
import { loadCancelled } from "./load-cancelled.ts";
import { subjectOf } from "./money.ts";
import { cancellationOf } from "./refund-terms.ts";
import type { CancellationView } from "./quote-view.ts";

/** What would come back if the caller cancelled now. */
export async function getCancellation(ctx: PersonCtx, { id }: GetReservationInput): Promise<CancellationView> {
  const { row, by } = await loadCancelled(ctx.db, ctx, id);
  const parts = await loadPaidParts(ctx.db, subjectOf(id));
  const { share, paid, refund, owed, lessFrom } = cancellationOf(row, parts, by, ctx.now());
  return {
    by,
    paid,
    refund: refund.total,
    withheld: refund.parts.reduce((sum, { withheld }) => sum + withheld, 0),
    owed,
    share,
    currency: row.currency,
    lessFrom: lessFrom?.toISOString() ?? null,
  };
}
