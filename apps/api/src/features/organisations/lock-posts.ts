import type { Tx } from "@commonbench/db/client";
import { Role } from "@commonbench/domain/people/schemas";

export interface Post {
  readonly personId: string;
  readonly role: Role;
}

/** Everybody's post in an organisation, locked: of two owners who leave at once the second sees that the first has left. */
export async function lockPosts(tx: Tx, organisationId: string): Promise<Post[]> {
  const rows = await tx.$queryRaw<{ person_id: string; role: string }[]>`
    select person_id, role from post where organisation_id = ${organisationId}::uuid order by person_id for update`;
  return rows.map(({ person_id, role }) => ({ personId: person_id, role: Role.parse(role) }));
}
