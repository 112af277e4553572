import { z } from "zod";
import { Id, line, LocaleSchema } from "../text.ts";

export const PersonName = line(80, 1);

export const ROLES = ["owner", "manager", "staff"] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

export const ALLIANCE_ROLES = ["secretariat", "conciliator"] as const;
export const AllianceRole = z.enum(ALLIANCE_ROLES);
export type AllianceRole = z.infer<typeof AllianceRole>;

/** `locale` is the one the page is read in; a person's own when left out. */
export const GetMeInput = z.object({ locale: LocaleSchema }).optional();
export type GetMeInput = z.infer<typeof GetMeInput>;

export const UpdateProfileInput = z.object({ name: PersonName, locale: LocaleSchema });
export type UpdateProfileInput = z.infer<typeof UpdateProfileInput>;

export const UseOrganisationInput = z.object({ organisationId: Id.nullable() });
export type UseOrganisationInput = z.infer<typeof UseOrganisationInput>;
