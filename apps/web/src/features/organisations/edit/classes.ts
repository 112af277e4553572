import type { Outputs } from "#web/lib/trpc.ts";

export type OrganisationClass = Outputs["organisations"]["mine"]["class"];

/** Spelled here so that the page need not bring the schemas and their parser. */
export const CLASSES = [
  "industry",
  "education-research",
  "technical",
  "public-service",
  "enterprise",
  "visitor",
] as const satisfies readonly OrganisationClass[];
