import type { CalendarInput } from "@commonbench/domain/calendars/schemas";
import type { ActingCtx } from "#api/context.ts";
import { loadChangeable } from "./load.ts";
import { tellLink } from "./tell.ts";

/** Nobody reads it any more, whatever address they have. */
export async function revokeCalendar(ctx: ActingCtx, { id }: CalendarInput): Promise<void> {
  await ctx.tx(async (tx) => {
    const link = await loadChangeable(tx, ctx, id);
    await tx.calendarLink.delete({ where: { id } });
    await tellLink(tx, ctx, link, "revoked");
  });
}
