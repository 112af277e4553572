import type { Tx } from "@commonbench/db/client";
import { displayName } from "@commonbench/domain/organisations/rules";
import { OrganisationNames } from "@commonbench/domain/organisations/schemas";
import { type Locale, LocaleSchema } from "@commonbench/domain/text";

/** Names of organisations by id, for any reader's language. */
export async function loadOrganisationNames(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, (reader: Locale) => string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.organisation.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, names: true, legalName: true, locale: true },
  });
  return new Map(
    rows.map(({ id, names, legalName, locale }) => {
      const facts = { names: OrganisationNames.parse(names), legalName, locale: LocaleSchema.parse(locale) };
      return [id, (reader: Locale) => displayName(facts, reader)];
    }),
  );
}
