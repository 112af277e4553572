import type { Db, Tx } from "@commonbench/db/client";
import { FapiaoKind, keptDetails, type PaperParty } from "@commonbench/domain/billing/invoices";
import { paperZone } from "@commonbench/domain/billing/tax";
import { Jurisdiction, OrganisationNames } from "@commonbench/domain/organisations/schemas";
import { LocaleSchema } from "@commonbench/domain/text";
import { loadOrganisation } from "#api/features/organisations/load.ts";

export interface Party {
  readonly party: PaperParty;
  readonly taxRate: number | null;
  /** In which its days and years are counted. */
  readonly timeZone: string;
}

export async function loadDetails(db: Db | Tx, organisationId: string, jurisdiction: Jurisdiction) {
  const row = await db.billingDetails.findUnique({ where: { organisationId } });
  const { address = "", phone = "", taxNumber = "", taxRate = null, bank = "", bankAccount = "" } = row ?? {};
  const fapiao = FapiaoKind.nullable().parse(row?.fapiao ?? null);
  return {
    version: row?.version ?? 0,
    ...keptDetails(jurisdiction, { address, phone, taxNumber, taxRate, bank, bankAccount, fapiao }),
  };
}

/** An organisation as it stands on papers today. */
export async function loadParty(db: Db | Tx, organisationId: string): Promise<Party> {
  const row = await loadOrganisation(db, organisationId);
  const jurisdiction = Jurisdiction.parse(row.jurisdiction);
  const { version: _, taxRate, ...details } = await loadDetails(db, organisationId, jurisdiction);
  const [premises] = row.places;
  const party: PaperParty = {
    organisationId,
    legalName: row.legalName,
    names: OrganisationNames.parse(row.names),
    locale: LocaleSchema.parse(row.locale),
    jurisdiction,
    registrationNumber: row.registrationNumber,
    ...details,
    address: details.address || (premises?.address ?? ""),
  };
  return { party, taxRate, timeZone: paperZone(jurisdiction, premises?.timeZone ?? null) };
}
