import { z } from "zod";
import { Role } from "../people/schemas.ts";
import {
  Cursor,
  Id,
  Latitude,
  line,
  LocaleSchema,
  Longitude,
  plainText,
  TaxonomyId,
  TimeZone,
  translated,
  WebAddress,
} from "../text.ts";

export const JURISDICTIONS = ["mainland", "hong-kong", "macao", "other"] as const;
export const Jurisdiction = z.enum(JURISDICTIONS);
export type Jurisdiction = z.infer<typeof Jurisdiction>;

export const ORGANISATION_CLASSES = [
  "industry",
  "education-research",
  "technical",
  "public-service",
  "enterprise",
  "visitor",
] as const;
export const OrganisationClass = z.enum(ORGANISATION_CLASSES);
export type OrganisationClass = z.infer<typeof OrganisationClass>;

export const PremisesInput = z.object({
  address: line(200, 1),
  placeId: TaxonomyId,
  lat: Latitude,
  lon: Longitude,
  timeZone: TimeZone,
});
export type PremisesInput = z.infer<typeof PremisesInput>;

/** Display names by language. */
export const OrganisationNames = translated(line(100, 1));
export type OrganisationNames = z.infer<typeof OrganisationNames>;

export const OrganisationAbout = translated(plainText(4000));
export type OrganisationAbout = z.infer<typeof OrganisationAbout>;

const profile = {
  legalName: line(160, 2),
  names: OrganisationNames.refine((names) => Object.keys(names).length > 0, { error: "needs-one-language" }),
  locale: LocaleSchema,
  about: OrganisationAbout,
  class: OrganisationClass,
  stages: z.array(TaxonomyId).max(20),
  website: WebAddress.nullable(),
  premises: z.array(PremisesInput).max(10),
};

export const FoundOrganisationInput = z.object({
  legalName: profile.legalName,
  names: profile.names,
  locale: profile.locale,
  class: profile.class,
  jurisdiction: Jurisdiction,
  registrationNumber: line(40, 1),
});
export type FoundOrganisationInput = z.infer<typeof FoundOrganisationInput>;

export const UpdateOrganisationInput = z.object({
  ...profile,
  version: z.number().int().min(1),
  logoFileId: Id.nullable(),
});
export type UpdateOrganisationInput = z.infer<typeof UpdateOrganisationInput>;

export const OrganisationSlug = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[a-z0-9-]+$/);

export const GetOrganisationInput = z.object({ slug: OrganisationSlug, locale: LocaleSchema });
export type GetOrganisationInput = z.infer<typeof GetOrganisationInput>;

export const ListOrganisationsInput = z.object({
  text: line(100).optional(),
  classes: z.array(OrganisationClass).max(6).optional(),
  jurisdictions: z.array(Jurisdiction).max(4).optional(),
  stages: z.array(TaxonomyId).max(20).optional(),
  places: z.array(TaxonomyId).max(40).optional(),
  cursor: Cursor.optional(),
  limit: z.number().int().min(1).max(100).default(40),
  locale: LocaleSchema,
});
export type ListOrganisationsInput = z.infer<typeof ListOrganisationsInput>;

const isoDate = z.iso.date();

export const AddCredentialInput = z
  .object({
    kind: TaxonomyId,
    number: line(80, 1),
    scope: line(300),
    validFrom: isoDate,
    validTo: isoDate.nullable(),
    fileId: Id.nullable(),
  })
  .refine(({ validFrom, validTo }) => validTo === null || validTo >= validFrom, {
    path: ["validTo"],
    error: "ends-before-start",
  });
export type AddCredentialInput = z.infer<typeof AddCredentialInput>;

export const CREDENTIAL_STATES = ["upcoming", "valid", "expiring", "expired"] as const;
export const CredentialState = z.enum(CREDENTIAL_STATES);
export type CredentialState = z.infer<typeof CredentialState>;

export const RemoveCredentialInput = z.object({ id: Id });
export type RemoveCredentialInput = z.infer<typeof RemoveCredentialInput>;

/** `verified` false takes an earlier verification back. */
export const VerifyCredentialInput = z.object({ id: Id, verified: z.boolean() });
export type VerifyCredentialInput = z.infer<typeof VerifyCredentialInput>;

export const ChangeRoleInput = z.object({ personId: Id, role: Role });
export type ChangeRoleInput = z.infer<typeof ChangeRoleInput>;

export const RemovePersonInput = z.object({ personId: Id });
export type RemovePersonInput = z.infer<typeof RemovePersonInput>;
