import { readerZone } from "#web/lib/reader-zone.ts";
import { locale } from "#web/lib/i18n.ts";
import type { Inputs } from "#web/lib/trpc.ts";
import { instantAt } from "#web/lib/zoned-time.ts";

type TrailInput = Inputs["trail"]["list"];
type Subject = NonNullable<TrailInput["subject"]>;

export const SUBJECTS = [
  "membership",
  "organisation",
  "listing",
  "credential",
  "person",
  "enquiry",
] as const satisfies readonly Subject[];

/** The trail as its address says it. Days are the reader's. */
export interface TrailState {
  readonly subject: Subject | null;
  readonly organisationId: string | null;
  readonly from: string;
  readonly to: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const day = (text: string | undefined): string =>
  text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : "";

export const readTrailState = (parameters: Readonly<Partial<Record<string, string>>>): TrailState => ({
  subject: SUBJECTS.find((each) => each === parameters.subject) ?? null,
  organisationId: UUID.test(parameters.organisation ?? "") ? (parameters.organisation ?? null) : null,
  from: day(parameters.from),
  to: day(parameters.to),
});

export const trailParams = ({ subject, organisationId, from, to }: TrailState): Record<string, string> => ({
  ...(subject === null ? {} : { subject }),
  ...(organisationId === null ? {} : { organisation: organisationId }),
  ...(from === "" ? {} : { from }),
  ...(to === "" ? {} : { to }),
});

const DAY = 86_400_000;

export function trailInput({ subject, organisationId, from, to }: TrailState): TrailInput {
  const start = from === "" ? null : instantAt(`${from}T00:00`, readerZone());
  const dayAfter = to === "" ? "" : new Date(Date.parse(to) + DAY).toISOString().slice(0, 10);
  const end = dayAfter === "" ? null : instantAt(`${dayAfter}T00:00`, readerZone());
  return {
    locale,
    ...(subject === null ? {} : { subject }),
    ...(organisationId === null ? {} : { organisationId }),
    ...(start === null ? {} : { from: start }),
    ...(end === null ? {} : { before: end }),
  };
}
