import type { Tx } from "@commonbench/db/client";
import { type Locale, LocaleSchema } from "@commonbench/domain/text";

/** Somebody to write to, in their own language. */
export interface Recipient {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
}

type Find = NonNullable<Parameters<Tx["person"]["findMany"]>[0]>;
export type PersonFilter = NonNullable<Find["where"]>;

export async function loadPeople(
  tx: Tx,
  where: PersonFilter,
  page: Pick<Find, "orderBy" | "take">,
): Promise<Recipient[]> {
  const people = await tx.person.findMany({
    where,
    ...page,
    select: { id: true, name: true, email: true, locale: true },
  });
  return people.map(({ id, locale, ...person }) => ({
    personId: id,
    ...person,
    locale: LocaleSchema.catch("en").parse(locale),
  }));
}

export function loadSecretariat(tx: Tx): Promise<Recipient[]> {
  return loadPeople(tx, { allianceRoles: { has: "secretariat" } }, { orderBy: [{ name: "asc" }, { id: "asc" }] });
}
