import { TAX_RULES } from "@commonbench/domain/billing/tax";
import { Jurisdiction } from "@commonbench/domain/organisations/schemas";
import { roleCovers } from "@commonbench/domain/people/rules";
import type { ActingCtx } from "#api/context.ts";
import { loadOrganisation } from "#api/features/organisations/load.ts";
import { loadDetails } from "./load-party.ts";
import type { BillingDetailsView } from "./view.ts";

/** What the papers of the organisation in use say of it. */
export async function getDetails({ db, actor }: ActingCtx): Promise<BillingDetailsView> {
  const { id, role } = actor.organisation;
  const organisation = await loadOrganisation(db, id);
  const jurisdiction = Jurisdiction.parse(organisation.jurisdiction);
  return {
    jurisdiction,
    legalName: organisation.legalName,
    registrationNumber: organisation.registrationNumber,
    fields: [...TAX_RULES[jurisdiction].fields],
    ...(await loadDetails(db, id, jurisdiction)),
    can: { update: roleCovers(role, "manager") },
  };
}
