import type { UpdateSettingsInput } from "@commonbench/domain/notifications/schemas";
import type { PersonCtx } from "#api/context.ts";
import { getSettings } from "./get-settings.ts";
import { storeSettings } from "./load-settings.ts";
import type { SettingsView } from "./view.ts";

/** Counts for what is told from now on; what waits for a digest or a morning already comes as it was planned. */
export async function updateSettings(ctx: PersonCtx, settings: UpdateSettingsInput): Promise<SettingsView> {
  await ctx.tx((tx) => storeSettings(tx, ctx.actor.personId, settings));
  return getSettings(ctx);
}
