import { taxonomy } from "@commonbench/taxonomy/default";
import type { Marketplace } from "../../support/marketplace.ts";
import type { OrganisationWish, TestOrganisation } from "../../support/organisations.ts";

/** What an owner sends to join, complete and current. */
export const application = {
  codeVersion: taxonomy.alliance.codeOfConduct.version,
  statement: "We set coloured stones and would like to share two benches.",
  sponsorOrganisationId: null,
  documents: [] as string[],
};

/** An organisation whose owner has just applied. */
export async function applicant(market: Marketplace, wish: OrganisationWish = {}) {
  const organisation = await market.organisation(wish);
  const state = await market.as(organisation.owner).memberships.join.mutate(application);
  return { ...organisation, membership: state };
}

/** A document that somebody of the organisation has uploaded. */
export async function uploaded(
  market: Marketplace,
  organisation: TestOrganisation,
  name = "licence.pdf",
): Promise<string> {
  const { id } = await market.db.storedFile.create({
    data: {
      organisationId: organisation.id,
      uploadedById: organisation.owner.id,
      kind: "document",
      name,
      mime: "application/pdf",
      bytes: 2048,
    },
    select: { id: true },
  });
  return id;
}

/** Names of the templates that somebody was sent, oldest first. */
export async function letters(market: Marketplace, { email }: { readonly email: string }): Promise<string[]> {
  return (await market.mails(email)).map(({ template }) => template);
}

/** What the trail holds about a membership, oldest first. */
export async function actions(market: Marketplace, membershipId: string): Promise<string[]> {
  return (await market.trail(membershipId)).map(({ action }) => action);
}
