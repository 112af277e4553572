import type { OrganisationClass } from "@commonbench/domain/organisations/schemas";

/** Spelled here so that a page need not bring the schemas and their parser. */
export const ORGANISATION_CLASSES = [
  "industry",
  "education-research",
  "technical",
  "public-service",
  "enterprise",
  "visitor",
] as const satisfies readonly OrganisationClass[];
