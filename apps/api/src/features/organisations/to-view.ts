import { credentialState, dayAt, displayName } from "@commonbench/domain/organisations/rules";
import {
  Jurisdiction,
  OrganisationAbout,
  OrganisationClass,
  OrganisationNames,
} from "@commonbench/domain/organisations/schemas";
import { type Locale, LocaleSchema, textFor } from "@commonbench/domain/text";
import { LISTING_KINDS } from "@commonbench/taxonomy/types";
import { hasAllianceRole } from "#api/actor.ts";
import type { Ctx } from "#api/context.ts";
import { documentUrl, photoUrl } from "#api/features/files/url.ts";
import { managesOrganisation, worksFor } from "./actor-of.ts";
import type { CredentialRow, OrganisationRow } from "./load.ts";
import { organisationStage } from "./stage-view.ts";
import type { CredentialView, ListingCountsView, OrganisationView, PremisesView } from "./view.ts";

type Reading = Pick<Ctx, "actor" | "taxonomy" | "now"> & { readonly locale: Locale };

export function toOrganisationView(
  reading: Reading,
  row: OrganisationRow,
  counts: readonly { kind: string; count: number }[],
): OrganisationView {
  const { actor, locale } = reading;
  const original = LocaleSchema.parse(row.locale);
  const names = OrganisationNames.parse(row.names);
  const about = textFor(OrganisationAbout.parse(row.about), locale, original);
  return {
    id: row.id,
    slug: row.slug,
    name: displayName({ names, locale: original, legalName: row.legalName }, locale),
    legalName: row.legalName,
    names,
    about:
      about === null ? null : { text: about.value, locale: about.locale, isTranslation: about.locale !== original },
    locale: original,
    class: OrganisationClass.parse(row.class),
    jurisdiction: Jurisdiction.parse(row.jurisdiction),
    stages: row.stages.flatMap((id) => organisationStage(reading, id)),
    premises: row.places.map((premises) => toPremisesView(reading, premises)),
    credentials: row.credentials.map((credential) => toCredentialView(reading, credential)),
    memberSince: row.membership?.status === "admitted" ? (row.membership.admittedAt?.toISOString() ?? null) : null,
    website: row.website,
    logo: row.logoFileId === null ? null : photoUrl(row.logoFileId, "medium"),
    listings: toCounts(counts),
    can: { edit: managesOrganisation(actor, row.id), openFile: hasAllianceRole(actor, "secretariat") },
  };
}

export function toCredentialView({ actor, taxonomy, now, locale }: Reading, row: CredentialRow): CredentialView {
  const kind = taxonomy.credential(row.kind);
  const [validFrom, validTo] = [isoDay(row.validFrom), row.validTo === null ? null : isoDay(row.validTo)];
  const secretariat = hasAllianceRole(actor, "secretariat");
  const seesDocument = secretariat || worksFor(actor, row.organisationId);
  return {
    id: row.id,
    kind: row.kind,
    label: kind === undefined ? row.kind : taxonomy.label(kind.label, locale),
    issuer: kind?.issuer ?? "",
    number: row.number,
    scope: row.scope,
    validFrom,
    validTo,
    state: credentialState(validFrom, validTo, dayAt(now())),
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
    document: row.fileId !== null && seesDocument ? documentUrl(row.fileId) : null,
    can: { remove: managesOrganisation(actor, row.organisationId), verify: secretariat },
  };
}

function toPremisesView({ taxonomy, locale }: Reading, row: OrganisationRow["places"][number]): PremisesView {
  const named = (id: string) => {
    const place = taxonomy.place(id);
    return { id, label: place === undefined ? id : taxonomy.label(place.label, locale) };
  };
  const parent = taxonomy.place(row.placeId)?.parent ?? null;
  const { id, address, lat, lon, timeZone } = row;
  return { id, address, place: named(row.placeId), city: parent === null ? null : named(parent), lat, lon, timeZone };
}

function toCounts(counts: readonly { kind: string; count: number }[]): ListingCountsView {
  const of = (kind: string) => counts.find((each) => each.kind === kind)?.count ?? 0;
  const [equipment, lab, training, partner] = LISTING_KINDS.map(of);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return { equipment: equipment ?? 0, lab: lab ?? 0, training: training ?? 0, partner: partner ?? 0, total };
}

/** A date column comes back as midnight UTC of that day. */
function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
