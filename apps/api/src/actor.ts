import { DomainError, forbid } from "@commonbench/domain/errors";
import { roleCovers } from "@commonbench/domain/people/rules";
import type { AllianceRole, Role } from "@commonbench/domain/people/schemas";
import type { ActingCtx, Actor, Ctx, PersonCtx } from "./context.ts";

/** Whoever something is shown to, signed in at the moment or not. */
export type Reader = Pick<Actor, "personId" | "allianceRoles" | "organisation">;

/** A signed-in person, or Unauthenticated. */
export function requirePerson(ctx: Ctx): PersonCtx {
  const { actor } = ctx;
  if (actor === null) throw new DomainError("UNAUTHENTICATED", "sign-in-first");
  return { ...ctx, actor };
}

/** A signed-in person who acts for an organisation. */
export function requireActing(ctx: Ctx): ActingCtx {
  const { actor, ...rest } = requirePerson(ctx);
  const { organisation } = actor;
  return organisation === null ? forbid("choose-an-organisation") : { ...rest, actor: { ...actor, organisation } };
}

/** The caller's role in the organisation in use covers `needed`, or Forbidden. */
export function requireRole(ctx: ActingCtx, needed: Role): void {
  if (!roleCovers(ctx.actor.organisation.role, needed)) forbid("role-too-low");
}

export function hasAllianceRole(actor: Reader | null, role: AllianceRole): boolean {
  return actor?.allianceRoles.includes(role) ?? false;
}

export function requireSecretariat(ctx: Ctx): void {
  if (!hasAllianceRole(ctx.actor, "secretariat")) forbid("secretariat-only");
}

/** Whether the caller may read what is for members only: acts for an admitted organisation, or is the secretariat. */
export function seesMembersOnly(actor: Reader | null): boolean {
  return actor?.organisation?.membership === "admitted" || hasAllianceRole(actor, "secretariat");
}
