import { roleCovers } from "@commonbench/domain/people/rules";
import { hasAllianceRole } from "#api/actor.ts";
import type { Actor } from "#api/context.ts";

/** Whether the caller acts for this organisation now. */
export function worksFor(actor: Actor | null, organisationId: string): boolean {
  return actor?.organisation?.id === organisationId;
}

export function managesOrganisation(actor: Actor | null, organisationId: string): boolean {
  const organisation = actor?.organisation ?? null;
  return organisation?.id === organisationId && roleCovers(organisation.role, "manager");
}

/** Members are public; any other organisation is known to its own people and to the secretariat. */
export function mayKnowOrganisation(
  actor: Actor | null,
  organisation: { id: string; membership: { status: string } | null },
) {
  return (
    organisation.membership?.status === "admitted" ||
    worksFor(actor, organisation.id) ||
    hasAllianceRole(actor, "secretariat")
  );
}
