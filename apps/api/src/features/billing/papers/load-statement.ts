import type { Db } from "@commonbench/db/client";
import type { Month } from "@commonbench/domain/billing/invoices";
import { PaymentSubjectKind } from "@commonbench/domain/billing/schemas";
import { LocaleSchema, type Locale } from "@commonbench/domain/text";
import { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import { loadOrganisationNames } from "#api/features/organisations/load-names.ts";
import { describeSubjects } from "#api/payment-subjects.ts";
import { loadParty } from "./load-party.ts";
import { loadMovements, type Movement } from "./load-movements.ts";
import { totalsOf } from "./statement-totals.ts";
import type { StatementLine, StatementView } from "./statement-view.ts";

/** Everything that came and went in a month of the organisation's own calendar, from the ledger. */
export async function loadStatement(
  db: Db,
  organisationId: string,
  month: z.infer<typeof Month>,
  locale: Locale,
): Promise<StatementView> {
  const { party, timeZone } = await loadParty(db, organisationId);
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const at = (date: Temporal.PlainDate) => new Date(date.toZonedDateTime(timeZone).epochMilliseconds);
  const movements = await loadMovements(db, organisationId, at(first), at(first.add({ months: 1 })));
  const lines = await toLines(db, movements, locale);
  return {
    month,
    timeZone,
    organisation: { id: organisationId, name: party.names[locale] ?? party.legalName, legalName: party.legalName },
    lines,
    totals: totalsOf(lines),
  };
}

async function toLines(db: Db, movements: readonly Movement[], locale: Locale): Promise<StatementLine[]> {
  const subjects = movements.map(({ subject, subjectId }) => ({
    kind: PaymentSubjectKind.parse(subject),
    id: subjectId,
  }));
  const abouts = await describeSubjects(db, subjects, LocaleSchema.parse(locale));
  const names = await loadOrganisationNames(db, [...new Set(movements.map(({ otherId }) => otherId))]);
  return movements.map(({ at, subjectId, otherId, subject, ...movement }) => ({
    ...movement,
    at: at.toISOString(),
    subject: { kind: PaymentSubjectKind.parse(subject), id: subjectId },
    other: { id: otherId, name: names.get(otherId)?.(locale) ?? "" },
    about: abouts.get(subjectId)?.title ?? "",
    number: abouts.get(subjectId)?.number ?? "",
  }));
}
