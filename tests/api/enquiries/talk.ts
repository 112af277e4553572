import { randomUUID } from "node:crypto";
import type { Marketplace } from "../../support/marketplace.ts";
import type { OrganisationWish, TestOrganisation } from "../../support/organisations.ts";
import type { TestPerson } from "../../support/people.ts";

export interface Pair {
  readonly asker: TestOrganisation;
  readonly maker: TestOrganisation;
  readonly listing: { readonly id: string };
}

/** A visitor's workshop with a question, and a member with a listing. */
export async function twoSides(
  market: Marketplace,
  { asker = { membership: "admitted" }, maker = {} }: { asker?: OrganisationWish; maker?: OrganisationWish } = {},
): Promise<Pair> {
  const [one, other] = await Promise.all([
    market.organisation(asker),
    market.organisation({ membership: "admitted", ...maker }),
  ]);
  return { asker: one, maker: other, listing: await market.listing(other) };
}

export const about = (listing: { id: string }) => ({ kind: "listing" as const, id: listing.id });

/** Asks about the listing, in words of its own unless given. */
export async function ask(
  market: Marketplace,
  { asker, listing }: Pair,
  { as = asker.owner, text = `Is it free in week ${randomUUID()}?` }: { as?: TestPerson; text?: string } = {},
) {
  const messageId = randomUUID();
  const subject = about(listing);
  const { enquiryId } = await market
    .as(as)
    .enquiries.ask.mutate({ messageId, subject, text, attachments: [], locale: "en" });
  return { id: enquiryId, messageId, text };
}

/** Two sides, and a thread between them. */
export async function talk(market: Marketplace, wish?: Parameters<typeof twoSides>[1]) {
  const pair = await twoSides(market, wish);
  return { ...pair, ...(await ask(market, pair)) };
}

export async function send(market: Marketplace, as: TestPerson, id: string, text: string, messageId = randomUUID()) {
  return market.as(as).enquiries.send.mutate({ id, messageId, text, attachments: [], locale: "en" });
}

export async function note(market: Marketplace, as: TestPerson, id: string, text: string) {
  return market.as(as).enquiries.note.mutate({ id, messageId: randomUUID(), text, locale: "en" });
}

export async function entriesFor(market: Marketplace, as: TestPerson, id: string) {
  return (await market.as(as).enquiries.entries.query({ id, locale: "en" })).entries;
}

export async function textsFor(market: Marketplace, as: TestPerson, id: string) {
  return (await entriesFor(market, as, id)).map(({ text }) => text);
}

export const inboxOf = (market: Marketplace, as: TestPerson, filter: object = {}) =>
  market.as(as).enquiries.inbox.query({ locale: "en", ...filter });
