import { type Measure, measureOf } from "@commonbench/domain/billing/measure";
import { Link } from "@tanstack/react-router";
import { Suspense, type ReactNode } from "react";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { useInBrowser } from "#web/lib/use-in-browser.ts";
import { buttonClass } from "#web/ui/button.tsx";

type Listing = Outputs["listings"]["get"];

export interface Booked {
  readonly measure: Measure;
  readonly mode: "instant" | "request";
}

/** How it is booked here, at a price; null where one turns to its owner instead. */
export function bookedAs({ kind, status, bookingMode: mode, price, can }: Listing): Booked | null {
  if (status !== "published" || can.edit || (mode !== "instant" && mode !== "request")) return null;
  const measure = price.mode === "amount" && price.unit !== null ? measureOf(kind, price.unit.id) : null;
  return measure && { measure, mode };
}

interface BookEntryProps {
  readonly listingId: string;
  readonly booked: Booked;
  /** When it is free next; it comes after the page, with the code that reckons it. */
  readonly next: ReactNode;
}

/** The way to the calendar, and the next times in it. */
export function BookEntry({ listingId, booked: { measure, mode }, next }: BookEntryProps) {
  const inBrowser = useInBrowser(() => true);
  return (
    <div data-print="none" className="grid gap-3">
      <Link to={paths.book(listingId)} className={buttonClass({ look: "ink", size: "l", full: true })}>
        {t(mode === "instant" ? "listings.book" : "listings.request-booking")}
      </Link>
      {measure === "time" && <div className="min-h-24">{inBrowser && <Suspense>{next}</Suspense>}</div>}
    </div>
  );
}
