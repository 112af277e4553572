import {
  CredentialState,
  Jurisdiction,
  OrganisationAbout,
  OrganisationClass,
  OrganisationNames,
} from "@commonbench/domain/organisations/schemas";
import { MembershipStatus } from "@commonbench/domain/memberships/schemas";
import { Role } from "@commonbench/domain/people/schemas";
import { LocaleSchema } from "@commonbench/domain/text";
import { z } from "zod";
import { LabelledView } from "#api/features/taxonomy/view.ts";

/** Days are ISO days, instants ISO instants. */
export const CredentialView = z.object({
  id: z.string(),
  kind: z.string(),
  label: z.string(),
  issuer: z.string(),
  number: z.string(),
  scope: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  state: CredentialState,
  verifiedAt: z.string().nullable(),
  /** Address of the certificate, for the organisation's own people and the secretariat. */
  document: z.string().nullable(),
  can: z.object({ remove: z.boolean(), verify: z.boolean() }),
});
export type CredentialView = z.infer<typeof CredentialView>;

const StageLink = z.object({ id: z.string(), code: z.string(), label: z.string() });

/** A stage that an organisation serves, with its neighbours in the supply chain. */
export const OrganisationStageView = StageLink.extend({
  upstream: StageLink.nullable(),
  downstream: StageLink.nullable(),
});
export type OrganisationStageView = z.infer<typeof OrganisationStageView>;

export const PremisesView = z.object({
  id: z.string(),
  address: z.string(),
  place: LabelledView,
  /** The city that the place lies in; null when the place is the city. */
  city: LabelledView.nullable(),
  lat: z.number(),
  lon: z.number(),
  timeZone: z.string(),
});
export type PremisesView = z.infer<typeof PremisesView>;

/** How many published listings the reader can see. */
export const ListingCountsView = z.object({
  equipment: z.number(),
  lab: z.number(),
  training: z.number(),
  partner: z.number(),
  total: z.number(),
});
export type ListingCountsView = z.infer<typeof ListingCountsView>;

/** The public profile. */
export const OrganisationView = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  legalName: z.string(),
  /** Every name that the organisation gave, by language. */
  names: OrganisationNames,
  /** `isTranslation`: not in the language that the organisation writes in itself. */
  about: z.object({ text: z.string(), locale: LocaleSchema, isTranslation: z.boolean() }).nullable(),
  locale: LocaleSchema,
  class: OrganisationClass,
  jurisdiction: Jurisdiction,
  stages: z.array(OrganisationStageView),
  premises: z.array(PremisesView),
  credentials: z.array(CredentialView),
  memberSince: z.string().nullable(),
  website: z.string().nullable(),
  logo: z.string().nullable(),
  listings: ListingCountsView,
  can: z.object({ edit: z.boolean(), openFile: z.boolean() }),
});
export type OrganisationView = z.infer<typeof OrganisationView>;

export const OrganisationCardView = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  class: OrganisationClass,
  jurisdiction: Jurisdiction,
  stages: z.array(StageLink),
  place: LabelledView.nullable(),
  memberSince: z.string(),
  logo: z.string().nullable(),
  listings: z.number(),
});
export type OrganisationCardView = z.infer<typeof OrganisationCardView>;

export const OrganisationListView = z.object({
  organisations: z.array(OrganisationCardView),
  total: z.number(),
  nextCursor: z.string().nullable(),
  /** A facet's own filter is not applied to its counts. */
  facets: z.object({
    classes: z.array(z.object({ value: OrganisationClass, count: z.number() })),
    jurisdictions: z.array(z.object({ value: Jurisdiction, count: z.number() })),
  }),
});
export type OrganisationListView = z.infer<typeof OrganisationListView>;

/** The whole organisation as its own people edit it. */
export const OrganisationFormView = z.object({
  id: z.string(),
  slug: z.string(),
  version: z.number(),
  legalName: z.string(),
  names: OrganisationNames,
  locale: LocaleSchema,
  about: OrganisationAbout,
  class: OrganisationClass,
  jurisdiction: Jurisdiction,
  registrationNumber: z.string(),
  stages: z.array(z.string()),
  website: z.string().nullable(),
  logo: z.object({ fileId: z.string(), url: z.string() }).nullable(),
  premises: z.array(
    z.object({ address: z.string(), placeId: z.string(), lat: z.number(), lon: z.number(), timeZone: z.string() }),
  ),
  credentials: z.array(CredentialView),
  role: Role,
  membership: MembershipStatus.nullable(),
  can: z.object({
    edit: z.boolean(),
    /** The class is settled at admission. */
    changeClass: z.boolean(),
    addCredential: z.boolean(),
    invite: z.boolean(),
  }),
});
export type OrganisationFormView = z.infer<typeof OrganisationFormView>;
