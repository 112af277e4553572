import { Prisma } from "@commonbench/db/client";
import type { ListingQuery } from "@commonbench/search/search";
import { type Reader, seesMembersOnly } from "#api/actor.ts";

/** Whom the index answers. What it says is checked again by `visibleTo` against the rows. */
export function audienceOf(actor: Reader | null): ListingQuery["audience"] {
  return { membersOnly: seesMembersOnly(actor), organisationId: actor?.organisation?.id ?? null };
}

/** The rows of `listing l` that the reader may find: published, and not for members only unless the reader belongs there. */
export function visibleTo(actor: Reader | null): Prisma.Sql {
  const { membersOnly, organisationId } = audienceOf(actor);
  if (membersOnly) return Prisma.sql`(l.status = 'published')`;
  return Prisma.sql`(l.status = 'published' and (l.visibility = 'everybody' or l.organisation_id = ${organisationId}::uuid))`;
}
