import type { ListAdmittedInput } from "@commonbench/domain/memberships/schemas";
import type { ActingCtx } from "#api/context.ts";
import { organisationRef, organisationSelect } from "./load.ts";
import { named, placeLabel, placeSelect } from "./named.ts";
import type { AdmittedView } from "./queue-view.ts";

const SHOWN = 20;

/** Members that could vouch for the organisation in use. */
export async function listAdmitted(ctx: ActingCtx, { text, locale }: ListAdmittedInput): Promise<AdmittedView> {
  const rows = await ctx.db.membership.findMany({
    where: {
      status: "admitted",
      organisationId: { not: ctx.actor.organisation.id },
      ...(text === "" ? {} : { organisation: named(text) }),
    },
    orderBy: [{ organisation: { legalName: "asc" } }, { id: "asc" }],
    take: SHOWN,
    select: { organisation: { select: { ...organisationSelect, places: placeSelect } } },
  });
  return rows.map(({ organisation }) => ({
    ...organisationRef(organisation, locale),
    place: placeLabel(ctx.taxonomy, organisation.places, locale),
  }));
}
