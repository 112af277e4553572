import { randomUUID } from "node:crypto";
import { note } from "../enquiries/talk.ts";
import { completeDraft, publishedListing, words } from "../listings/listings.ts";
import { application } from "../memberships/application.ts";
import type { Marketplace } from "../../support/marketplace.ts";
import type { ActorKind } from "./actors.ts";

/** Something that stands in the marketplace and that only some may ever be told. */
export interface Secret {
  readonly word: string;
  readonly seenBy: readonly ActorKind[];
}

const MEMBERS: readonly ActorKind[] = ["staff", "manager", "owner", "other", "secretariat"];
const DESK: readonly ActorKind[] = ["secretariat"];

const MEMBER_PRICE = 7_654_321;

/** A member of whom none of the callers is part, with something hidden in every place that can hide something. */
export async function fillVault(market: Marketplace): Promise<Secret[]> {
  const vault = await market.organisation({ name: "Vault Works" });
  const client = market.as(vault.owner);
  const desk = await market.secretariat();
  const { id, version } = await client.memberships.join.mutate({ ...application, statement: "vault-statement" });
  await market.as(desk).memberships.decide.mutate({ id, version, decision: "admit", reason: "vault-reason" });
  await client.invitations.invite.mutate({ email: "vault-guest@example.test", role: "staff" });

  await publishedListing(market, vault.owner, "equipment", { price: 9_000_000, memberPrice: MEMBER_PRICE });
  await publishedListing(market, vault.owner, "lab", { visibility: "members", text: { en: words("vault-members") } });
  await completeDraft(market, vault.owner, "equipment", { text: { en: words("vault-draft") } });
  const removed = await publishedListing(market, vault.owner, "equipment", { text: { en: words("vault-removed") } });
  await market.as(desk).listings.remove.mutate({ id: removed.id, reason: "vault-complaint" });
  await market.organisation({ membership: "applied", name: "vault-applicant" });
  const asker = await market.organisation({ membership: "admitted" });
  const question = { messageId: randomUUID(), text: "vault-message", locale: "en" as const };
  const { enquiryId } = await market
    .as(asker.owner)
    .enquiries.ask.mutate({ ...question, subject: { kind: "organisation", id: vault.id } });
  await note(market, vault.owner, enquiryId, "vault-note");
  await market.runJobs();

  return [
    { word: String(MEMBER_PRICE), seenBy: MEMBERS },
    { word: "vault-members", seenBy: MEMBERS },
    { word: "vault-message", seenBy: [] },
    { word: "vault-note", seenBy: [] },
    { word: vault.owner.email, seenBy: DESK },
    ...["statement", "reason", "guest", "draft", "removed", "complaint", "applicant"].map((what) => ({
      word: `vault-${what}`,
      seenBy: DESK,
    })),
  ];
}

/** What of it stands in an answer although that caller may not know it. */
export function leaked(secrets: readonly Secret[], kind: ActorKind, answer: string): string[] {
  return secrets.flatMap(({ word, seenBy }) => (answer.includes(word) && !seenBy.includes(kind) ? [word] : []));
}
