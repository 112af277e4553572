import { formatMoney } from "#web/lib/format.ts";
import { formatPeriod, formatZone } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { useReaderZone } from "#web/lib/reader-zone.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { wallClock } from "#web/lib/zoned-time.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Section } from "#web/ui/section.tsx";
import { Status } from "#web/ui/status.tsx";
import { Table, type Column } from "#web/ui/table.tsx";

type Listing = Outputs["listings"]["get"];
type Session = Listing["sessions"][number];

/** The runs of a course that are still to come, on the clocks of the place where they are held. */
export function Sessions({ listing }: { listing: Listing }) {
  const { sessions, position } = listing;
  const reader = useReaderZone();
  const zone = position?.timeZone ?? reader;
  return (
    <Section heading={t("listings.sessions")} context={formatZone(zone)}>
      {sessions.length === 0 ? (
        <EmptyState why={t("listings.sessions-none")} next={t("listings.sessions-none-next")} />
      ) : (
        <Table
          caption={t("listings.sessions")}
          columns={sessionColumns(listing, zone, reader)}
          rows={sessions}
          keyOf={({ id }) => id}
        />
      )}
    </Section>
  );
}

function sessionColumns({ sessions, price }: Listing, zone: string, reader: string): Column<Session>[] {
  const elsewhere = sessions.some(({ startsAt }) => wallClock(startsAt, zone) !== wallClock(startsAt, reader));
  return [
    {
      id: "when",
      head: t("listings.session-when"),
      cell: (session) => <When session={session} zone={zone} reader={elsewhere ? reader : null} />,
    },
    { id: "how", head: t("listings.session-how"), wideOnly: true, cell: (session) => <How session={session} /> },
    { id: "seats", head: t("listings.session-seats"), end: true, cell: (session) => <Seats session={session} /> },
    { id: "price", head: t("listings.price"), end: true, cell: (session) => <Fee session={session} price={price} /> },
  ];
}

function Fee({ session, price }: { session: Session; price: Listing["price"] }) {
  const amount = session.price ?? price.amount;
  if (amount === null || price.currency === null) return t("listings.price-on-request");
  return <span className="num whitespace-nowrap">{formatMoney({ amount, currency: price.currency })}</span>;
}

/** `reader`: their zone, where its clocks show another time. */
function When({ session, zone, reader }: { session: Session; zone: string; reader: string | null }) {
  const { startsAt, endsAt } = session;
  const period = (at: string): string => formatPeriod(startsAt, endsAt, { zone: at, duration: false });
  return (
    <>
      <time dateTime={startsAt}>{period(zone)}</time>
      {reader && <small>{t("listings.session-your-time", { period: period(reader) })}</small>}
      <small className="medium:hidden">
        <How session={session} />
      </small>
      {session.prerequisites && <small>{t("listings.session-needs", { text: session.prerequisites })}</small>}
      {session.certificate && <small>{t("listings.session-certificate", { text: session.certificate })}</small>}
    </>
  );
}

function How({ session: { language, mode, address } }: { session: Session }) {
  return (
    <>
      {t("listings.session-language-mode", { language: language.label, mode: t(`listings.mode-${mode}`) })}
      {address && <small>{address}</small>}
    </>
  );
}

function Seats({ session: { seats, seatsLeft } }: { session: Session }) {
  if (seatsLeft === 0) return <Status tone="neutral">{t("listings.seats-none")}</Status>;
  return <span className="num">{t("listings.seats-left", { left: seatsLeft, seats })}</span>;
}
