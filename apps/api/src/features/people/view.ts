import { MembershipStatus } from "@commonbench/domain/memberships/schemas";
import { AllianceRole, Role } from "@commonbench/domain/people/schemas";
import { LocaleSchema } from "@commonbench/domain/text";
import { z } from "zod";

/** An organisation in which the person holds a post. */
export const OwnOrganisationView = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  role: Role,
  /** Address of the logo, or null. */
  logo: z.string().nullable(),
  membership: MembershipStatus.nullable(),
});
export type OwnOrganisationView = z.infer<typeof OwnOrganisationView>;

/** Null when nobody is signed in. */
export const MeView = z
  .object({
    person: z.object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      locale: LocaleSchema,
      allianceRoles: z.array(AllianceRole),
      twoFactorEnabled: z.boolean(),
      emailVerified: z.boolean(),
    }),
    organisations: z.array(OwnOrganisationView),
    /** The one in use. */
    organisation: OwnOrganisationView.nullable(),
    can: z.object({
      seesSecretariat: z.boolean(),
      seesMembersOnly: z.boolean(),
      /** Acts for an organisation, as manager or owner. */
      manages: z.boolean(),
      owns: z.boolean(),
      /** The organisation in use may publish. */
      publishes: z.boolean(),
    }),
  })
  .nullable();
export type MeView = z.infer<typeof MeView>;
