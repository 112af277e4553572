import type { CalendarInput } from "@commonbench/domain/calendars/schemas";
import type { ActingCtx } from "#api/context.ts";
import { loadChangeable } from "./load.ts";
import { tellLink } from "./tell.ts";
import { toLinkView } from "./to-view.ts";
import type { CalendarLinkView } from "./view.ts";

/** Another address; whoever has the earlier one reads no more. */
export function rotateCalendar(ctx: ActingCtx, { id }: CalendarInput): Promise<CalendarLinkView> {
  return ctx.tx(async (tx) => {
    const { generation } = await loadChangeable(tx, ctx, id);
    const link = await tx.calendarLink.update({
      where: { id, generation },
      data: { generation: generation + 1, rotatedAt: ctx.now(), lastReadAt: null },
    });
    await tellLink(tx, ctx, link, "rotated");
    return toLinkView(ctx.env, link, true);
  });
}
