import type { Tx } from "@commonbench/db/client";
import { type Locale, LocaleSchema } from "@commonbench/domain/text";

/** Somebody to write to, in their own language. */
export interface Recipient {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
}

type PersonFilter = NonNullable<Parameters<Tx["person"]["findMany"]>[0]>["where"];

/** Who answers for an organisation: its owners and managers. */
export function loadManagers(tx: Tx, organisationId: string): Promise<Recipient[]> {
  return load(tx, { posts: { some: { organisationId, role: { in: ["owner", "manager"] } } } });
}

export function loadSecretariat(tx: Tx): Promise<Recipient[]> {
  return load(tx, { allianceRoles: { has: "secretariat" } });
}

async function load(tx: Tx, where: PersonFilter): Promise<Recipient[]> {
  const people = await tx.person.findMany({
    where,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, email: true, locale: true },
  });
  return people.map(({ id, locale, ...person }) => ({
    personId: id,
    ...person,
    locale: LocaleSchema.catch("en").parse(locale),
  }));
}
