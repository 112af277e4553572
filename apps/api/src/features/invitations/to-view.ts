import { acceptRefusal, invitationState, maskEmail } from "@commonbench/domain/invitations/rules";
import { displayName } from "@commonbench/domain/organisations/rules";
import { OrganisationNames } from "@commonbench/domain/organisations/schemas";
import { Role } from "@commonbench/domain/people/schemas";
import { type Locale, LocaleSchema } from "@commonbench/domain/text";
import type { Ctx } from "#api/context.ts";
import { photoUrl } from "#api/features/files/url.ts";
import type { InvitationRow } from "./load.ts";
import type { InvitationCardView, InvitationView } from "./view.ts";

export function toInvitationView(row: InvitationRow, names: ReadonlyMap<string, string>, now: Date): InvitationView {
  const state = invitationState(row, now);
  return {
    id: row.id,
    email: row.email,
    role: Role.parse(row.role),
    state,
    invitedBy: names.get(row.invitedById) ?? "",
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    can: { revoke: state === "open" },
  };
}

export function toInvitationCard({ actor, now }: Ctx, row: InvitationRow, reader: Locale): InvitationCardView {
  const { logoFileId } = row.organisation;
  return {
    organisation: {
      name: organisationName(row, reader),
      logo: logoFileId === null ? null : photoUrl(logoFileId, "small"),
    },
    role: Role.parse(row.role),
    email: maskEmail(row.email),
    state: invitationState(row, now()),
    expiresAt: row.expiresAt.toISOString(),
    forYou: actor === null ? null : actor.email.toLowerCase() === row.email,
    can: { accept: actor !== null && acceptRefusal(row, actor.email, now()) === null },
  };
}

export function organisationName({ organisation }: InvitationRow, reader: Locale): string {
  const { names, legalName, locale } = organisation;
  return displayName({ names: OrganisationNames.parse(names), legalName, locale: LocaleSchema.parse(locale) }, reader);
}
