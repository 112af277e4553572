import { notFound } from "@commonbench/domain/errors";
import type { GetOrganisationInput } from "@commonbench/domain/organisations/schemas";
import { seesMembersOnly } from "#api/actor.ts";
import type { Ctx } from "#api/context.ts";
import { mayKnowOrganisation, worksFor } from "./actor-of.ts";
import { countListings, findOrganisation } from "./load.ts";
import { toOrganisationView } from "./to-view.ts";
import type { OrganisationView } from "./view.ts";

export async function getOrganisation(ctx: Ctx, { slug, locale }: GetOrganisationInput): Promise<OrganisationView> {
  const { actor, db } = ctx;
  const row = await findOrganisation(db, { slug });
  if (row === null || !mayKnowOrganisation(actor, row)) notFound();
  const counts = await countListings(db, row.id, seesMembersOnly(actor) || worksFor(actor, row.id));
  return toOrganisationView({ ...ctx, locale }, row, counts);
}
