import type { Tx } from "@commonbench/db/client";
import type { Audience } from "@commonbench/domain/notifications/audience";
import { loadPeople, type PersonFilter, type Recipient } from "./load-recipients.ts";

interface Part {
  /** The last of the part before. */
  readonly after?: string | null;
  readonly take?: number;
  /** Of these only. */
  readonly among?: readonly string[];
}

/** Who an audience is now, by id: posts and roles as they stand, so that whoever has left is not among them. */
export async function loadAudience(tx: Tx, audience: Audience, part: Part = {}): Promise<Recipient[]> {
  const { after = null, take, among } = part;
  const filters: PersonFilter[] = [
    await filterOf(tx, audience),
    ...(after === null ? [] : [{ id: { gt: after } }]),
    ...(among === undefined ? [] : [{ id: { in: [...among] } }]),
  ];
  return loadPeople(tx, { AND: filters }, { orderBy: { id: "asc" }, ...(take === undefined ? {} : { take }) });
}

const NOBODY: PersonFilter = { id: { in: [] } };

async function filterOf(tx: Tx, audience: Audience): Promise<PersonFilter> {
  switch (audience.kind) {
    case "person": {
      const { personId: id, organisationId } = audience;
      return organisationId === null ? { id } : { id, posts: { some: { organisationId } } };
    }
    case "managers": {
      const { organisationId, except } = audience;
      return { posts: { some: { organisationId, role: { in: ["owner", "manager"] } } }, ...without(except) };
    }
    case "organisation":
      return { posts: { some: { organisationId: audience.organisationId } }, ...without(audience.except) };
    case "secretariat":
      return deskOf(tx, audience.assigneeId);
    case "everybody":
      return { emailVerified: true };
    case "address":
      return NOBODY;
    default:
      return audience satisfies never;
  }
}

const without = (id: string | null): PersonFilter => (id === null ? {} : { id: { not: id } });

async function deskOf(tx: Tx, assigneeId: string | null): Promise<PersonFilter> {
  const desk = { allianceRoles: { has: "secretariat" } };
  if (assigneeId === null) return desk;
  const assignee = await tx.person.findFirst({ where: { id: assigneeId, ...desk }, select: { id: true } });
  return assignee === null ? desk : { id: assigneeId };
}
