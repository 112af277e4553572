import { measureOf } from "@commonbench/domain/billing/measure";
import { Link } from "@tanstack/react-router";
import { Suspense, type ReactNode } from "react";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { useInBrowser } from "#web/lib/use-in-browser.ts";
import { buttonClass } from "#web/ui/button.tsx";

type Listing = Outputs["listings"]["get"];

/** Whether the calendar takes bookings of it: at a price, by time or by sample, at once or by request. */
export function isBookable({ kind, status, bookingMode, price, can }: Listing): boolean {
  const { mode, unit } = price;
  return (
    status === "published" &&
    !can.edit &&
    (bookingMode === "instant" || bookingMode === "request") &&
    mode === "amount" &&
    unit !== null &&
    measureOf(kind, unit.id) !== null
  );
}

interface BookEntryProps {
  readonly listing: Listing;
  /** When it is free next; it comes after the page, with the code that reckons it. */
  readonly next: ReactNode;
}

/** The way to the calendar, and the next times in it. */
export function BookEntry({ listing: { id, kind, bookingMode, price }, next }: BookEntryProps) {
  const inBrowser = useInBrowser(() => true);
  const byTime = price.unit !== null && measureOf(kind, price.unit.id) === "time";
  return (
    <div data-print="none" className="grid gap-3">
      <Link to={paths.book(id)} className={buttonClass({ look: "ink", size: "l", full: true })}>
        {t(bookingMode === "instant" ? "listings.book" : "listings.request-booking")}
      </Link>
      {byTime && <div className="min-h-24">{inBrowser && <Suspense>{next}</Suspense>}</div>}
    </div>
  );
}
