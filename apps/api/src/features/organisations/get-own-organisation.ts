import type { ActingCtx } from "#api/context.ts";
import { toFormView } from "./form-view.ts";
import { loadOrganisation } from "./load.ts";
import type { OrganisationFormView } from "./view.ts";

export async function getOwnOrganisation(ctx: ActingCtx): Promise<OrganisationFormView> {
  return toFormView(ctx, await loadOrganisation(ctx.db, ctx.actor.organisation.id));
}
