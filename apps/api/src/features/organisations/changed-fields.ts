import type { Prisma } from "@commonbench/db/client";
import type { UpdateOrganisationInput } from "@commonbench/domain/organisations/schemas";
import { isDeepStrictEqual } from "node:util";
import type { OrganisationRow } from "./load.ts";

/** For the trail: each field that changes, with what it was. */
export function changedFields(before: OrganisationRow, input: UpdateOrganisationInput): Prisma.InputJsonObject {
  const premises = before.places.map(({ address, placeId, lat, lon, timeZone }) => ({
    address,
    placeId,
    lat,
    lon,
    timeZone,
  }));
  const { legalName, names, locale, about, class: organisationClass, stages, website, logoFileId } = before;
  const earlier = { legalName, names, locale, about, class: organisationClass, stages, website, logoFileId, premises };
  const { version: _, ...next } = input;
  const changed = Object.entries(earlier).filter(
    ([field, value]) => !isDeepStrictEqual(value, next[field as keyof typeof next]),
  );
  return Object.fromEntries(changed) as Prisma.InputJsonObject;
}
