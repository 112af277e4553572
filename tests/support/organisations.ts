import type { MembershipStatus } from "@commonbench/domain/memberships/schemas";
import { uscCheckCharacter } from "@commonbench/domain/organisations/registration-number";
import type { Jurisdiction, OrganisationClass } from "@commonbench/domain/organisations/schemas";
import { fold } from "@commonbench/taxonomy/fold";
import type { Locale } from "@commonbench/domain/text";
import { randomInt } from "node:crypto";
import { createPerson, type TestDb, type TestPerson } from "./people.ts";

export interface TestOrganisation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly owner: TestPerson;
}

export interface OrganisationWish {
  readonly name?: string;
  readonly names?: Partial<Record<Locale, string>>;
  readonly locale?: Locale;
  readonly class?: OrganisationClass;
  readonly jurisdiction?: Jurisdiction;
  readonly stages?: readonly string[];
  readonly placeId?: string;
  /** Left out: no membership and no application. */
  readonly membership?: MembershipStatus;
  /** Left out: somebody new. */
  readonly owner?: TestPerson;
}

const ADMITTED_AT = new Date("2026-03-02T02:00:00Z");

export async function createOrganisation(
  db: TestDb,
  secret: string,
  wish: OrganisationWish = {},
): Promise<TestOrganisation> {
  const tag = nextNumber().toString(36);
  const { name = `Workshop ${tag}`, jurisdiction = "mainland", locale = "en", membership } = wish;
  const names: Partial<Record<Locale, string>> = wish.names ?? { [locale]: name };
  const row = await db.organisation.create({
    data: {
      searchName: fold([`${name} Limited`, ...Object.values(names)].join(" ")),
      slug: `workshop-${tag}`,
      legalName: `${name} Limited`,
      names,
      locale,
      class: wish.class ?? "enterprise",
      jurisdiction,
      registrationNumber: registrationNumber(jurisdiction),
      stages: [...(wish.stages ?? [])],
      ...(wish.placeId === undefined ? {} : { places: { create: premises(wish.placeId) } }),
    },
    select: { id: true, slug: true },
  });
  const owner = wish.owner ?? (await createPerson(db, secret, { organisation: row, role: "owner" }));
  if (wish.owner) await takeOver(db, row.id, wish.owner);
  if (membership) await db.membership.create({ data: standing(row.id, membership, owner.id) });
  return { ...row, name, owner };
}

async function takeOver(db: TestDb, organisationId: string, owner: TestPerson): Promise<void> {
  await db.post.create({ data: { organisationId, personId: owner.id, role: "owner" } });
  await db.session.update({ where: { id: owner.sessionId }, data: { organisationId } });
}

function standing(organisationId: string, status: MembershipStatus, signedById: string) {
  const admitted = status === "admitted" || status === "suspended";
  return {
    organisationId,
    status,
    number: `A-2026-T${nextNumber()}`,
    codeVersion: "1",
    signedById,
    signedAt: ADMITTED_AT,
    appliedAt: ADMITTED_AT,
    admittedAt: admitted ? ADMITTED_AT : null,
  };
}

const premises = (placeId: string) => ({
  placeId,
  address: "1 Shawan Road",
  lat: 22.9,
  lon: 113.33,
  timeZone: "Asia/Shanghai",
});

let last = randomInt(1e8, 5e8);
/** Nine digits that come once in a test file: its database is its own. */
function nextNumber(): number {
  last += 1;
  return last;
}

/** A number that its register could have given. */
export function registrationNumber(jurisdiction: Jurisdiction): string {
  if (jurisdiction !== "mainland") return String((nextNumber() % 9e7) + 1e7);
  const first17 = `91440101${nextNumber()}`;
  return `${first17}${uscCheckCharacter(first17)}`;
}
