import type { Db, Tx } from "@commonbench/db/client";
import { displayName } from "@commonbench/domain/organisations/rules";
import { OrganisationNames } from "@commonbench/domain/organisations/schemas";
import { type Locale, LocaleSchema } from "@commonbench/domain/text";
import { photoUrl } from "#api/features/files/url.ts";

export interface Party {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly logo: string | null;
}

/** Organisations as others name them, by id; for readers who may know them already. */
export async function loadParties(
  db: Db | Tx,
  ids: readonly (string | null)[],
  reader: Locale,
): Promise<ReadonlyMap<string, Party>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await db.organisation.findMany({
    where: { id: { in: wanted } },
    select: { id: true, slug: true, legalName: true, names: true, locale: true, logoFileId: true },
  });
  return new Map(rows.map((row) => [row.id, toParty(row, reader)]));
}

/** What stands for an organisation that is no longer there. */
export const GONE: Party = { id: "", slug: "", name: "", logo: null };

function toParty(
  row: { id: string; slug: string; legalName: string; names: unknown; locale: string; logoFileId: string | null },
  reader: Locale,
): Party {
  const { id, slug, legalName, logoFileId } = row;
  const named = { names: OrganisationNames.parse(row.names), legalName, locale: LocaleSchema.parse(row.locale) };
  return {
    id,
    slug,
    name: displayName(named, reader),
    logo: logoFileId === null ? null : photoUrl(logoFileId, "small"),
  };
}
