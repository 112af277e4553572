import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { Foreign } from "#web/ui/language-mark.tsx";
import { Mixed } from "#web/ui/mixed.tsx";
import { type Reservation, sideWords } from "../reservation.ts";
import { StageLine } from "./stage-line.tsx";

/** Which reservation of what, with whom, and how far it is. `kind` is the listing's sign. */
export function ReservationHead({ reservation, kind }: { reservation: Reservation; kind: ReactNode }) {
  const { listing, other, own } = reservation;
  return (
    <header className="grid gap-4">
      <div>
        <p className="flex flex-wrap items-center gap-x-3 text-12 text-ink-faint">
          {kind}
          <span>{sideWords(reservation)}</span>
        </p>
        <h2 className="mt-0.5 text-22 leading-snug tracking-head">
          <Link to={paths.listing(listing.id)} className="hover:underline decoration-1 underline-offset-[0.2em]">
            <Foreign lang={listing.titleLocale}>{listing.title}</Foreign>
          </Link>
        </h2>
        <p className="text-ink-muted">
          <Mixed>{other.name}</Mixed>
        </p>
        <p data-print="only">{t("reservations.printed-for", { name: own.name })}</p>
      </div>
      <StageLine reservation={reservation} />
    </header>
  );
}
