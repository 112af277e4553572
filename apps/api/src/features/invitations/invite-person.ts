import { DomainError, notFound, refuse } from "@commonbench/domain/errors";
import { INVITATION_DAYS } from "@commonbench/domain/invitations/rules";
import type { InvitePersonInput } from "@commonbench/domain/invitations/schemas";
import { Role } from "@commonbench/domain/people/schemas";
import { LocaleSchema } from "@commonbench/domain/text";
import type { Tx } from "@commonbench/db/client";
import { randomBytes } from "node:crypto";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import { notify } from "#api/features/notifications/notify.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { findInvitation, type InvitationRow, tokenHash } from "./load.ts";
import { toInvitationView } from "./to-view.ts";
import type { InvitationView } from "./view.ts";

const DAY = 24 * 60 * 60 * 1000;
/** An organisation's invitations are mails to strangers; this many a day. */
const MOST_A_DAY = 50;

/** Whoever is invited again gets a new link, and the earlier one ends. */
export function invitePerson(ctx: ActingCtx, { email, role }: InvitePersonInput): Promise<InvitationView> {
  requireRole(ctx, role === "owner" ? "owner" : "manager");
  const { organisation, personId, name } = ctx.actor;
  const organisationId = organisation.id;
  return ctx.tx(async (tx) => {
    await requireFewToday(ctx, tx);
    if (await holdsPost(tx, organisationId, email)) refuse("people.already-in-organisation");
    await tx.invitation.updateMany({ where: { organisationId, email, status: "open" }, data: { status: "revoked" } });
    const token = randomBytes(32).toString("base64url");
    const expiresAt = new Date(ctx.now().getTime() + INVITATION_DAYS * DAY);
    const { id } = await tx.invitation.create({
      data: {
        organisationId,
        email,
        role,
        tokenHash: tokenHash(token),
        invitedById: personId,
        expiresAt,
        createdAt: ctx.now(),
      },
      select: { id: true },
    });
    const saved = (await findInvitation(tx, { id })) ?? notFound();
    await tellInvited(ctx, tx, saved, token);
    const data = { email, role };
    await recordTrail(tx, ctx, {
      subject: "organisation",
      subjectId: organisationId,
      action: "organisation.person-invited",
      data,
      organisationId,
    });
    return toInvitationView(saved, new Map([[personId, name]]), ctx.now());
  });
}

async function requireFewToday(ctx: ActingCtx, tx: Tx): Promise<void> {
  const since = new Date(ctx.now().getTime() - DAY);
  const sent = await tx.invitation.count({
    where: { organisationId: ctx.actor.organisation.id, createdAt: { gt: since } },
  });
  if (sent >= MOST_A_DAY) throw new DomainError("TOO_MANY", "too-many-requests");
}

async function holdsPost(tx: Tx, organisationId: string, email: string): Promise<boolean> {
  return (await tx.post.findFirst({ where: { organisationId, person: { email } }, select: { role: true } })) !== null;
}

/** In the organisation's language: nothing is known yet of who is invited. */
async function tellInvited(ctx: ActingCtx, tx: Tx, invitation: InvitationRow, token: string): Promise<void> {
  const { id, organisationId, role, email, organisation } = invitation;
  const payload = { invitationId: id, organisationId, inviterId: ctx.actor.personId, role: Role.parse(role), token };
  const locale = LocaleSchema.parse(organisation.locale);
  await notify(tx, ctx, "invitation", payload, { kind: "address", email, locale });
}
