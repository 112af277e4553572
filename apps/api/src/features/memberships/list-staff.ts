import { requireSecretariat } from "#api/actor.ts";
import type { PersonCtx } from "#api/context.ts";
import { loadSecretariat } from "#api/features/people/load-recipients.ts";
import type { StaffView } from "./queue-view.ts";

export async function listStaff(ctx: PersonCtx): Promise<StaffView> {
  requireSecretariat(ctx);
  const staff = await loadSecretariat(ctx.db);
  return staff.map(({ personId, name }) => ({ id: personId, name }));
}
