import { ATTACHMENTS_MAX } from "@commonbench/domain/enquiries/limits";
import { measureOf } from "@commonbench/domain/billing/measure";
import { keepPreviousData, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { dateAt } from "#web/features/reservations/book/free.ts";
import { AttachButton, AttachedList, attachFiles, type Attaching } from "#web/features/enquiries/attach.tsx";
import { BookForm } from "#web/features/reservations/book/book-form.tsx";
import { type BookingState, bookingParams, readBooking } from "#web/features/reservations/book/booking-state.ts";
import { WaitHere } from "#web/features/waiting-list/wait-here.tsx";
import { allianceName } from "#web/lib/alliance.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { useMe } from "#web/lib/session.ts";
import { type Outputs, trpc } from "#web/lib/trpc.ts";
import { useParameters } from "#web/lib/use-parameters.ts";
import { Breadcrumbs } from "#web/ui/breadcrumbs.tsx";
import { buttonClass } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Mixed } from "#web/ui/mixed.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";

type Listing = Outputs["listings"]["get"];

const DAY = 86_400_000;
/** Read at once: the weeks around what is looked at. */
const BEFORE = 10 * DAY;
const AFTER = 60 * DAY;
/** Asked for by the month, so that turning a page seldom asks again. */
const GRAIN = 20 * DAY;

export function BookPage() {
  const { id } = useParams({ from: "/public/listings/$id/book" });
  const { data: listing } = useSuspenseQuery(trpc.listings.get.queryOptions({ id, locale }));
  const title = listing.text.title || listing.category?.label || t("listings.untitled");
  return (
    <main id="main" className="wrap pt-5">
      <title>{`${t("reservations.book-title", { title })} - ${allianceName}`}</title>
      <meta name="robots" content="noindex" />
      <div className="mb-4" data-print="none">
        <Breadcrumbs>
          <Link to={paths.search}>{t("listings.find")}</Link>
          <Link to={paths.listing(id)}>
            <Mixed>{title}</Mixed>
          </Link>
        </Breadcrumbs>
      </div>
      <PageHead
        voice="member"
        heading={<Mixed>{t("reservations.book-title", { title })}</Mixed>}
        meta={listing.organisation.name}
      />
      <Calendar listing={listing} />
    </main>
  );
}

function useAddressState(): readonly [BookingState, (change: Partial<BookingState>) => void] {
  const given = useParameters();
  const navigate = useNavigate();
  const state = useMemo(() => readBooking(given), [given]);
  const set = (change: Partial<BookingState>): void =>
    void navigate({ to: ".", search: bookingParams({ ...state, ...change }), replace: true, resetScroll: false });
  return [state, set];
}

function Calendar({ listing }: { listing: Listing }) {
  const me = useMe();
  const [state, set] = useAddressState();
  const [opened] = useState(() => Date.now());
  const looked = Math.max(opened, Date.parse(state.day ?? "") || state.from || opened);
  const start = Math.floor(looked / GRAIN) * GRAIN;
  const range = { from: new Date(start - BEFORE).toISOString(), to: new Date(start + AFTER).toISOString() };
  const query = useQuery({
    ...trpc.availability.free.queryOptions({ listingId: listing.id, ...range }),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
    throwOnError: true,
  });
  const { data, dataUpdatedAt } = query;
  const free = useMemo(
    () => data && { facts: data.facts, occupancy: data.occupancy, now: dataUpdatedAt },
    [data, dataUpdatedAt],
  );
  const attachments = useAttachments(me !== null && me !== undefined);
  if (data === undefined || free === undefined || me === undefined) return <SkeletonRows rows={8} />;
  if (data.mode === null || data.can.edit || !isSold(listing, data.facts.settings))
    return <NotBookable listing={listing} own={data.can.edit} />;
  return (
    <BookForm
      key={dateAt(free.facts, opened)}
      listing={listing}
      me={me}
      free={free}
      mode={data.mode}
      modeBecause={data.modeBecause}
      state={state}
      set={set}
      attachments={attachments}
      wait={(wanted) => (
        <WaitHere
          slot={{
            ...wanted,
            listingId: listing.id,
            zone: free.facts.timeZone,
            noticeMinutes: free.facts.settings.noticeMinutes,
            now: free.now,
          }}
        />
      )}
    />
  );
}

/** Samples are taken once their owner has said how long a report takes. */
function isSold(
  { kind, price: { mode, unit } }: Listing,
  { turnaroundDays }: { turnaroundDays: number | null },
): boolean {
  const measure = mode === "amount" && unit !== null ? measureOf(kind, unit.id) : null;
  return measure === "time" || (measure === "samples" && turnaroundDays !== null);
}

/** Files go up while the rest is still being chosen. Only who is signed in can send some. */
function useAttachments(isSignedIn: boolean) {
  const [attaching, setAttaching] = useState<readonly Attaching[]>([]);
  const ids = attaching.flatMap(({ file }) => (file === null ? [] : [file.id]));
  const node = isSignedIn && (
    <div className="grid justify-items-start gap-2">
      <AttachedList
        attaching={attaching}
        onRemove={(key) => setAttaching((now) => now.filter((each) => each.key !== key))}
      />
      <AttachButton
        disabled={attaching.length >= ATTACHMENTS_MAX}
        onFiles={(chosen) => attachFiles(chosen, attaching.length, setAttaching)}
      />
    </div>
  );
  return { node, ids, isWaiting: ids.length < attaching.length };
}

function NotBookable({ listing, own }: { listing: Listing; own: boolean }) {
  return (
    <EmptyState
      className="mt-6"
      why={t(own ? "reservations.own-listing" : "reservations.not-booked-here")}
      next={t(own ? "reservations.own-listing-next" : "reservations.not-booked-here-next")}
      action={
        own ? (
          <Link to={paths.availability(listing.id)} className={buttonClass({ look: "ink" })}>
            {t("reservations.to-availability")}
          </Link>
        ) : (
          <Link to={paths.ask} search={{ listing: listing.id }} className={buttonClass({ look: "ink" })}>
            {t("listings.ask")}
          </Link>
        )
      }
    />
  );
}
