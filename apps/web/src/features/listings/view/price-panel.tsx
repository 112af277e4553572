import { Zap } from "lucide-react";
import type { ReactNode } from "react";
import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import type { Fact } from "#web/ui/facts.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { Money } from "#web/ui/money.tsx";
import type { Booked } from "./book-entry.tsx";
import { PriceExample } from "./price-build-up.tsx";

type Listing = Outputs["listings"]["get"];

interface PricePanelProps {
  listing: Listing;
  contact: ReactNode;
  /** Null where it is not booked here. */
  booked: Booked | null;
  /** The way to book. */
  book?: ReactNode;
}

/** What it costs and how one comes to it. `contact` says whom to turn to. */
export function PricePanel({ listing, contact, booked, book }: PricePanelProps) {
  const { price, bookingMode } = listing;
  return (
    <section aria-label={t("listings.price-and-booking")} className="rounded-3 border border-line-strong bg-raised">
      <header className="flex flex-wrap items-baseline gap-x-2 gap-y-1 border-b border-line px-5 py-4">
        <Amount listing={listing} />
        <span className="ms-auto inline-flex items-center gap-1.5 text-13 whitespace-nowrap text-ink-muted">
          {bookingMode === "instant" && <Icon of={Zap} size={14} className="text-positive" />}
          {t(`listings.booking-${bookingMode}`)}
        </span>
      </header>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 px-5 py-4">
        {book}
        <PriceFacts listing={listing} />
        {price.mode === "amount" && price.amount !== null && price.currency !== null && (
          <PriceExample
            price={{ ...price, amount: price.amount, currency: price.currency }}
            measure={booked?.measure ?? null}
          />
        )}
        <div>
          <h2 className="mb-1 text-13 font-head">{t("listings.how-to-book")}</h2>
          <p className="text-13 text-ink-muted">{howWords(listing, booked)}</p>
          {contact}
        </div>
      </div>
    </section>
  );
}

const howWords = ({ bookingMode }: Listing, booked: Booked | null): string =>
  booked === null ? t(`listings.booking-how-${bookingMode}`) : t(`listings.book-${booked.measure}-${booked.mode}`);

function Amount({ listing: { price } }: { listing: Listing }) {
  if (price.mode === "on-request" || price.amount === null || price.currency === null)
    return <span className="text-18 font-head">{t("listings.price-on-request")}</span>;
  return (
    <span>
      <Money value={{ amount: price.amount, currency: price.currency }} className="text-22" />
      {price.unit && (
        <span className="ms-2 text-13 text-ink-muted">{t("listings.per-unit", { unit: price.unit.label })}</span>
      )}
    </span>
  );
}

function PriceFacts({ listing: { price, leadTimeDays, units, kind } }: { listing: Listing }) {
  const { currency } = price;
  const money = (amount: number | null): ReactNode =>
    amount === null || currency === null ? null : <Money value={{ amount, currency }} strong={false} />;
  const all: [string, ReactNode][] = [
    [t("listings.member-price"), money(price.memberAmount)],
    [t("listings.set-up-fee"), money(price.setUpFee)],
    [t("listings.minimum-charge"), money(price.minimumCharge)],
    [t("listings.lead-time"), leadTimeDays === null ? null : t("listings.lead-time-days", { count: leadTimeDays })],
    [
      t("listings.units"),
      units !== null && units > 1 && (kind === "equipment" || kind === "lab")
        ? t("listings.units-count", { count: units })
        : null,
    ],
  ];
  const facts: Fact[] = all.filter(([, value]) => value !== null).map(([term, value]) => ({ key: term, term, value }));
  if (facts.length === 0) return null;
  return (
    <dl className="grid text-13">
      {facts.map(({ key, term, value }) => (
        <div key={key} className="flex justify-between gap-4 border-b border-line py-1.5">
          <dt className="text-ink-muted">{term}</dt>
          <dd className="text-end">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
