import { mayChangeClass } from "@commonbench/domain/organisations/rules";
import {
  Jurisdiction,
  OrganisationAbout,
  OrganisationClass,
  OrganisationNames,
} from "@commonbench/domain/organisations/schemas";
import { MembershipStatus } from "@commonbench/domain/memberships/schemas";
import { roleCovers } from "@commonbench/domain/people/rules";
import { LocaleSchema } from "@commonbench/domain/text";
import type { ActingCtx } from "#api/context.ts";
import { photoUrl } from "#api/features/files/url.ts";
import type { OrganisationRow } from "./load.ts";
import { toCredentialView } from "./to-view.ts";
import type { OrganisationFormView } from "./view.ts";

export function toFormView(ctx: ActingCtx, row: OrganisationRow): OrganisationFormView {
  const { locale, organisation } = ctx.actor;
  const membership = row.membership === null ? null : MembershipStatus.parse(row.membership.status);
  const manages = roleCovers(organisation.role, "manager");
  return {
    id: row.id,
    slug: row.slug,
    version: row.version,
    legalName: row.legalName,
    names: OrganisationNames.parse(row.names),
    locale: LocaleSchema.parse(row.locale),
    about: OrganisationAbout.parse(row.about),
    class: OrganisationClass.parse(row.class),
    jurisdiction: Jurisdiction.parse(row.jurisdiction),
    registrationNumber: row.registrationNumber,
    stages: row.stages,
    website: row.website,
    logo: row.logoFileId === null ? null : { fileId: row.logoFileId, url: photoUrl(row.logoFileId, "small") },
    premises: row.places.map(({ address, placeId, lat, lon, timeZone }) => ({ address, placeId, lat, lon, timeZone })),
    credentials: row.credentials.map((credential) => toCredentialView({ ...ctx, locale }, credential)),
    role: organisation.role,
    membership,
    can: {
      edit: manages,
      changeClass: manages && mayChangeClass(membership),
      addCredential: manages,
      invite: manages,
    },
  };
}
