import { z } from "zod";
import { Id, line, LocaleSchema } from "../text.ts";

export const PersonName = line(80, 1);

export const ROLES = ["owner", "manager", "staff"] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

export const ALLIANCE_ROLES = ["secretariat", "conciliator"] as const;
export type AllianceRole = (typeof ALLIANCE_ROLES)[number];

export const UpdateProfileInput = z.object({ name: PersonName, locale: LocaleSchema });
export type UpdateProfileInput = z.infer<typeof UpdateProfileInput>;

export const UseOrganisationInput = z.object({ organisationId: Id.nullable() });
export type UseOrganisationInput = z.infer<typeof UseOrganisationInput>;
