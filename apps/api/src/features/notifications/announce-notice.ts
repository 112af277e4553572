import type { AnnounceInput } from "@commonbench/domain/notifications/schemas";
import { requireSecretariat } from "#api/actor.ts";
import type { PersonCtx } from "#api/context.ts";
import { notify } from "./notify.ts";
import type { AnnouncedView } from "./view.ts";

/** The secretariat tells everybody. */
export async function announceNotice(ctx: PersonCtx, { texts, locale, path }: AnnounceInput): Promise<AnnouncedView> {
  requireSecretariat(ctx);
  await ctx.tx((tx) => notify(tx, ctx, "alliance-notice", { texts, locale, path }, { kind: "everybody" }));
  return { announced: true };
}
