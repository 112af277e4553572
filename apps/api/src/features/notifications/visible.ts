import { Prisma } from "@commonbench/db/client";
import type { Actor } from "#api/context.ts";
import { hasAllianceRole } from "#api/actor.ts";

/** The rows of `notification n` that the person may still see: of organisations where they have a post, and of the desk while they are there. */
export function shownTo(actor: Actor): Prisma.Sql {
  return Prisma.sql`(n.person_id = ${actor.personId}::uuid
    and (not n.desk or ${hasAllianceRole(actor, "secretariat")})
    and (n.organisation_id is null or exists (
      select 1 from post where post.person_id = n.person_id and post.organisation_id = n.organisation_id)))`;
}
