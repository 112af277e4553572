import type { Marketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import type { TestPerson } from "../../support/people.ts";

/** Kinds of caller, in the order of the tables' columns. `home` is the member that what is called upon belongs to. */
export const ACTORS = [
  "nobody",
  "alone", // signed in, without an organisation
  "visitor", // a visitor organisation's owner
  "applicant", // the owner of an organisation that has applied
  "staff", // of home
  "manager", // of home
  "owner", // of home
  "other", // another member's owner
  "suspended", // a suspended member's owner
  "secretariat",
] as const;
export type ActorKind = (typeof ACTORS)[number];

export interface Stage {
  readonly market: Marketplace;
  readonly home: TestOrganisation;
  readonly kind: ActorKind;
  readonly actor: TestPerson | null;
  /** The organisation that the actor acts for; home's where there is none. */
  readonly own: TestOrganisation;
}

/** Mints a member and a caller that nobody else uses, so that every call meets things as they were made. */
export async function setStage(market: Marketplace, kind: ActorKind): Promise<Stage> {
  const home = await market.organisation({ membership: "admitted" });
  const { actor, own = home } = await cast(market, kind, home);
  return { market, home, kind, actor, own };
}

async function cast(
  market: Marketplace,
  kind: ActorKind,
  home: TestOrganisation,
): Promise<{ actor: TestPerson | null; own?: TestOrganisation }> {
  switch (kind) {
    case "nobody":
      return { actor: null };
    case "alone":
      return { actor: await market.person() };
    case "visitor":
      return ownerOf(await market.organisation({ class: "visitor", jurisdiction: "other" }));
    case "applicant":
      return ownerOf(await market.organisation({ membership: "applied" }));
    case "staff":
    case "manager":
      return { actor: await market.person({ organisation: home, role: kind }) };
    case "owner":
      return { actor: home.owner };
    case "other":
      return ownerOf(await market.organisation({ membership: "admitted" }));
    case "suspended":
      return ownerOf(await market.organisation({ membership: "suspended" }));
    case "secretariat":
      return { actor: await market.secretariat() };
    default:
      return kind satisfies never;
  }
}

function ownerOf(own: TestOrganisation) {
  return { actor: own.owner, own };
}
