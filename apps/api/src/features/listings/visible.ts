import { Prisma } from "@commonbench/db/client";
import type { ListingQuery } from "@commonbench/search/search";
import { seesMembersOnly } from "#api/actor.ts";
import type { Actor } from "#api/context.ts";

/** Whom the index answers. What it says is checked again by `visibleTo` against the rows. */
export function audienceOf(actor: Actor | null): ListingQuery["audience"] {
  return { membersOnly: seesMembersOnly(actor), organisationId: actor?.organisation?.id ?? null };
}

/** The rows of `listing l` that the reader may find: published, and not for members only unless the reader belongs there. */
export function visibleTo(actor: Actor | null): Prisma.Sql {
  const { membersOnly, organisationId } = audienceOf(actor);
  if (membersOnly) return Prisma.sql`(l.status = 'published')`;
  return Prisma.sql`(l.status = 'published' and (l.visibility = 'everybody' or l.organisation_id = ${organisationId}::uuid))`;
}
