import { credentialState, dayAt } from "@commonbench/domain/organisations/rules";
import {
  Jurisdiction,
  OrganisationAbout,
  OrganisationClass,
  OrganisationNames,
} from "@commonbench/domain/organisations/schemas";
import { Role } from "@commonbench/domain/people/schemas";
import { type Locale, LocaleSchema, textFor } from "@commonbench/domain/text";
import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import { documentUrl } from "#api/features/files/url.ts";
import type { MembershipFileView } from "./file-view.ts";
import { organisationRef } from "./load.ts";
import type { ApplicantRow } from "./load-file.ts";

export function applicantView(
  taxonomy: Taxonomy,
  row: ApplicantRow,
  locale: Locale,
): MembershipFileView["organisation"] {
  const about = textFor(OrganisationAbout.parse(row.about), locale, LocaleSchema.parse(row.locale));
  return {
    ...organisationRef(row, locale),
    legalName: row.legalName,
    names: OrganisationNames.parse(row.names),
    class: OrganisationClass.parse(row.class),
    jurisdiction: Jurisdiction.parse(row.jurisdiction),
    registrationNumber: row.registrationNumber,
    website: row.website,
    about: about === null || about.value === "" ? null : { locale: about.locale, text: about.value },
    stages: row.stages.flatMap((id) => {
      const stage = taxonomy.stage(id);
      return stage === undefined ? [] : [{ id, code: stage.code, label: taxonomy.label(stage.label, locale) }];
    }),
    premises: row.places.map(({ address, placeId }) => {
      const place = taxonomy.place(placeId);
      return { address, place: place === undefined ? placeId : taxonomy.label(place.label, locale) };
    }),
    createdAt: row.createdAt.toISOString(),
  };
}

export function peopleOf({ posts }: ApplicantRow): MembershipFileView["people"] {
  return posts.map(({ role, person }) => ({ ...person, role: Role.parse(role) }));
}

export function credentialsOf(
  taxonomy: Taxonomy,
  { credentials }: ApplicantRow,
  locale: Locale,
  now: Date,
): MembershipFileView["credentials"] {
  return credentials.map(({ id, kind, number, scope, fileId, verifiedAt, ...credential }) => {
    const known = taxonomy.credential(kind);
    const validFrom = day(credential.validFrom);
    const validTo = credential.validTo === null ? null : day(credential.validTo);
    return {
      id,
      label: known === undefined ? kind : taxonomy.label(known.label, locale),
      number,
      scope,
      validFrom,
      validTo,
      state: credentialState(validFrom, validTo, dayAt(now)),
      verifiedAt: verifiedAt?.toISOString() ?? null,
      url: fileId === null ? null : documentUrl(fileId),
    };
  });
}

/** A DATE arrives as midnight UTC. */
function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
