import type { OrganisationNames } from "@commonbench/domain/organisations/schemas";
import { fold } from "@commonbench/taxonomy/fold";

/** Every name as search compares it, so that 翡翠廠 finds 翡翠厂 and Fabrica finds Fábrica. */
export function searchName(legalName: string, names: OrganisationNames): string {
  return fold([legalName, ...Object.values(names)].join(" "));
}
