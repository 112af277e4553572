import { Link } from "@tanstack/react-router";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { linkClass } from "#web/ui/link.tsx";
import { Mixed } from "#web/ui/mixed.tsx";
import type { ShownAs } from "#web/ui/shown-as.tsx";
import { ShareTable } from "./share-table.tsx";
import { ofListing, percentOf, percentWords, type Share, shareWords, type UsedListing } from "./shares.ts";

/** Listing by listing over all months, the busiest first. */
export function ByListing({ listings, as }: { listings: readonly UsedListing[]; as: ShownAs }) {
  const rows = listings
    .map((listing) => ({ listing, share: ofListing(listing) }))
    .toSorted((a, b) => percentOf(b.share, b.share.booked) - percentOf(a.share, a.share.booked));
  const label = t("reservations.utilisation-by-listing");
  if (as === "table")
    return (
      <ShareTable
        caption={label}
        head={t("reservations.utilisation-listing")}
        rows={rows.map(({ listing, share }) => ({ key: listing.id, share, name: <Name listing={listing} /> }))}
      />
    );
  return (
    <ul aria-label={label} className="border-t border-line">
      {rows.map(({ listing, share }) => (
        <li
          key={listing.id}
          title={shareWords(share)}
          className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1.5 border-b border-line py-2.5 text-13 medium:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_4rem]"
        >
          <Name listing={listing} />
          <Rule share={share} />
          <span className="text-end num max-medium:col-start-2 max-medium:row-start-1">
            <span aria-hidden="true">{percentWords(share, share.booked)}</span>
            <span className="sr-only">{shareWords(share)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

const Name = ({ listing: { id, title } }: { listing: UsedListing }) => (
  <Link
    to={paths.organisationCalendar}
    search={{ view: "week", listing: id }}
    className={`${linkClass("name")} line-clamp-2 leading-snug`}
  >
    <Mixed>{title || t("listings.untitled")}</Mixed>
  </Link>
);

/** The whole is what was on offer. */
const Rule = ({ share }: { share: Share }) => (
  <span
    aria-hidden="true"
    className="relative h-3 bg-sunken max-medium:col-span-2 print:border print:border-line print:[print-color-adjust:exact]"
  >
    <span
      className="absolute inset-y-0 start-0 bg-line-strong"
      style={{ width: `${percentOf(share, share.booked)}%` }}
    />
    <span
      className="absolute inset-y-[3px] start-0 bg-ink-muted"
      style={{ width: `${percentOf(share, share.used)}%` }}
    />
  </span>
);
