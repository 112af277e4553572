import { displayName } from "@commonbench/domain/organisations/rules";
import { OrganisationNames } from "@commonbench/domain/organisations/schemas";
import { MembershipStatus } from "@commonbench/domain/memberships/schemas";
import { type GetMeInput, Role } from "@commonbench/domain/people/schemas";
import { roleCovers } from "@commonbench/domain/people/rules";
import { type Locale, LocaleSchema } from "@commonbench/domain/text";
import { hasAllianceRole, seesMembersOnly } from "#api/actor.ts";
import type { Ctx } from "#api/context.ts";
import { photoUrl } from "#api/features/files/url.ts";
import { loadPerson, type PersonRow } from "./load.ts";
import type { MeView, OwnOrganisationView } from "./view.ts";

export async function getMe({ db, actor }: Pick<Ctx, "db" | "actor">, input?: GetMeInput): Promise<MeView> {
  if (actor === null) return null;
  const person = await loadPerson(db, actor.personId);
  const locale = LocaleSchema.catch("en").parse(person.locale);
  const organisations = person.posts.map((post) => ownOrganisation(post, input?.locale ?? locale));
  const organisation = organisations.find(({ id }) => id === actor.organisation?.id) ?? null;
  return {
    person: {
      id: person.id,
      name: person.name,
      email: person.email,
      locale,
      allianceRoles: [...actor.allianceRoles],
      twoFactorEnabled: person.twoFactorEnabled,
      emailVerified: person.emailVerified,
    },
    organisations,
    organisation,
    can: {
      seesSecretariat: hasAllianceRole(actor, "secretariat"),
      seesMembersOnly: seesMembersOnly(actor),
      manages: organisation !== null && roleCovers(organisation.role, "manager"),
      owns: organisation?.role === "owner",
      publishes: organisation?.membership === "admitted",
    },
  };
}

function ownOrganisation({ role, organisation }: PersonRow["posts"][number], reader: Locale): OwnOrganisationView {
  const { id, slug, legalName, logoFileId, membership } = organisation;
  const names = OrganisationNames.parse(organisation.names);
  return {
    id,
    slug,
    name: displayName({ names, legalName, locale: LocaleSchema.parse(organisation.locale) }, reader),
    role: Role.parse(role),
    logo: logoFileId === null ? null : photoUrl(logoFileId, "small"),
    membership: membership === null ? null : MembershipStatus.parse(membership.status),
  };
}
