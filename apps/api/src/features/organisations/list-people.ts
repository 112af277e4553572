import type { Tx } from "@commonbench/db/client";
import { leavesNoOwner, mayRemove, roleCovers } from "@commonbench/domain/people/rules";
import { Role } from "@commonbench/domain/people/schemas";
import type { ActingCtx } from "#api/context.ts";
import type { PeopleView } from "./people-view.ts";

export async function listPeople({ db, actor }: ActingCtx, tx?: Tx): Promise<PeopleView> {
  const { organisation, personId: you } = actor;
  const rows = await (tx ?? db).post.findMany({
    where: { organisationId: organisation.id },
    orderBy: [{ createdAt: "asc" }, { personId: "asc" }],
    select: { personId: true, role: true, createdAt: true, person: { select: { name: true, email: true } } },
  });
  const posts = rows.map(({ personId, role }) => ({ personId, role: Role.parse(role) }));
  const owns = organisation.role === "owner";
  return {
    people: rows.map(({ personId, role, createdAt, person }) => ({
      personId,
      name: person.name,
      email: person.email,
      role: Role.parse(role),
      since: createdAt.toISOString(),
      isYou: personId === you,
      can: {
        changeRole: owns && !(role === "owner" && leavesNoOwner(posts, personId, null)),
        remove: personId !== you && mayRemove(organisation.role, Role.parse(role)),
      },
    })),
    can: {
      invite: roleCovers(organisation.role, "manager"),
      inviteOwner: owns,
      leave: !(owns && leavesNoOwner(posts, you, null)),
    },
  };
}
