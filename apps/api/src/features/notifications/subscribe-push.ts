import { refuse } from "@commonbench/domain/errors";
import type { SubscribePushInput, UnsubscribePushInput } from "@commonbench/domain/notifications/schemas";
import type { PersonCtx } from "#api/context.ts";
import { getSettings } from "./get-settings.ts";
import { isPushService } from "./push-service.ts";
import type { SettingsView } from "./view.ts";

/** Browsers of one person; the ones used longest ago make room. */
const BROWSERS = 10;

/** Lets a browser be woken. One that somebody else used before belongs to whoever uses it now. */
export async function subscribePush(
  ctx: PersonCtx,
  { endpoint, keys, locale }: SubscribePushInput,
): Promise<SettingsView> {
  if (!isPushService(endpoint)) refuse("notifications.unknown-push-service");
  const { personId } = ctx.actor;
  const data = { personId, locale, ...keys };
  await ctx.tx(async (tx) => {
    await tx.pushSubscription.upsert({
      where: { endpoint },
      create: { ...data, endpoint, createdAt: ctx.now() },
      update: { ...data, createdAt: ctx.now() },
    });
    const old = await tx.pushSubscription.findMany({
      where: { personId },
      orderBy: { createdAt: "desc" },
      skip: BROWSERS,
      select: { id: true },
    });
    await tx.pushSubscription.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
  });
  return getSettings(ctx);
}

export async function unsubscribePush(ctx: PersonCtx, { endpoint }: UnsubscribePushInput): Promise<SettingsView> {
  await ctx.db.pushSubscription.deleteMany({ where: { endpoint, personId: ctx.actor.personId } });
  return getSettings(ctx);
}
