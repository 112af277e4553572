import { dayAt } from "@commonbench/domain/organisations/rules";
import type { OrganisationClass } from "@commonbench/domain/organisations/schemas";
import type { Locale } from "@commonbench/taxonomy/types";
import type { Parts } from "#api/context.ts";
import { validCredential } from "./valid-credential.ts";

/** What the index is told of an organisation, as it is stored. */
export interface DocumentRow {
  id: string;
  version: number;
  admitted: boolean;
  locale: Locale;
  names: Partial<Record<Locale, string>>;
  legalName: string;
  about: Partial<Record<Locale, string>>;
  class: OrganisationClass;
  stages: string[];
  placeIds: string[];
  credentials: string[];
}

export function loadDocumentRows(
  { db, now }: Pick<Parts, "db" | "now">,
  ids: readonly string[],
): Promise<DocumentRow[]> {
  return db.$queryRaw<DocumentRow[]>`
    select o.id, o.search_version as version, coalesce(m.status = 'admitted', false) as admitted, o.locale, o.names,
      o.legal_name as "legalName", o.about, o.class, o.stages,
      coalesce((select array_agg(p.place_id order by p.position) from premises p where p.organisation_id = o.id), '{}') as "placeIds",
      coalesce((select array_agg(distinct c.kind) from credential c where c.organisation_id = o.id and ${validCredential(dayAt(now()))}), '{}') as credentials
    from organisation o left join membership m on m.organisation_id = o.id
    where o.id = any(${[...ids]}::uuid[])`;
}
