import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { bookingParams, RAILS, readBooking } from "#web/features/reservations/book/booking-state.ts";
import { PriceBox } from "#web/features/reservations/book/price-box.tsx";
import { Cancellation, How } from "#web/features/reservations/book/terms.tsx";
import { useReservationsLive } from "#web/features/reservations/use-reservations-live.ts";
import { WhenWords } from "#web/features/reservations/when-words.tsx";
import { LeaveButton } from "#web/features/waiting-list/leave-button.tsx";
import { OfferPanel } from "#web/features/waiting-list/offer-panel.tsx";
import { positionWords, type Wait } from "#web/features/waiting-list/wait.ts";
import { formatDateTime } from "#web/lib/format-time.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { failureText, reasonText } from "#web/lib/reason-text.ts";
import { type Outputs, trpc } from "#web/lib/trpc.ts";
import { buttonClass } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { Facts } from "#web/ui/facts.tsx";
import { Foreign } from "#web/ui/language-mark.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { Mixed } from "#web/ui/mixed.tsx";
import { RadioCards } from "#web/ui/radio-cards.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

type Quote = Outputs["waitingList"]["quote"];
type Rail = (typeof RAILS)[number];

/** One wait: how it stands, and while a place is kept, what it costs and the two answers. */
export function WaitPage() {
  const { id = "" } = useParams({ strict: false });
  const lost = useReservationsLive();
  const { data: wait } = useQuery({
    ...trpc.waitingList.get.queryOptions({ id, locale }),
    refetchInterval: 60_000,
    throwOnError: true,
  });
  return (
    <WorkPage
      title={t(wait?.offer == null ? "waiting.waiting-list" : "waiting.offer")}
      context={lost ? t("reservations.reconnecting") : undefined}
    >
      {wait ? <Whole wait={wait} /> : <SkeletonRows rows={6} />}
    </WorkPage>
  );
}

function Whole({ wait }: { wait: Wait }) {
  return (
    <div className="grid max-w-[1060px] items-start gap-x-10 gap-y-7 wide:grid-cols-[minmax(0,1fr)_368px]">
      <div className="grid min-w-0 gap-5">
        <h2 className="text-20 font-head">
          <Link to={paths.listing(wait.listing.id)} className={linkClass("name")}>
            <Foreign lang={wait.listing.titleLocale}>{wait.listing.title}</Foreign>
          </Link>
        </h2>
        <What wait={wait} />
      </div>
      <aside className="min-w-0">{wait.offer === null ? <Standing wait={wait} /> : <Offer wait={wait} />}</aside>
    </div>
  );
}

function What({ wait }: { wait: Wait }) {
  const { provider, startsAt, endsAt, timeZone, units, fewer, until, purchaseOrder, person } = wait;
  const wanted = t("waiting.units", { count: units });
  return (
    <Facts
      facts={[
        { term: t("waiting.offered-by"), value: <Mixed>{provider.name}</Mixed> },
        { term: t("waiting.when"), value: <WhenWords {...{ measure: "time", startsAt, endsAt, timeZone }} /> },
        { term: t("waiting.wanted"), value: fewer ? t("waiting.or-fewer", { units: wanted }) : wanted },
        { term: t("waiting.until"), value: formatDateTime(until, { zone: timeZone }) },
        ...(purchaseOrder === "" ? [] : [{ term: t("waiting.purchase-order"), value: purchaseOrder }]),
        ...(person === null ? [] : [{ term: t("waiting.by"), value: <Mixed>{person.name}</Mixed> }]),
      ]}
    />
  );
}

/** In line, or how it ended and what leads on from there. */
function Standing({ wait }: { wait: Wait }) {
  const { status, position, reservationId, listing, startsAt, endsAt, units } = wait;
  if (status === "waiting")
    return (
      <Callout heading={position === null ? t("waiting.status-waiting") : positionWords(position)}>
        <p className="mb-2.5">{t("waiting.how")}</p>
        <LeaveButton wait={wait} />
      </Callout>
    );
  const again = bookingParams({
    ...readBooking({}),
    from: Date.parse(startsAt),
    to: Date.parse(endsAt),
    units,
    day: startsAt.slice(0, 10),
  });
  return (
    <Callout
      heading={t(`waiting.status-${status}`)}
      action={
        reservationId === null ? (
          <Link to={paths.book(listing.id)} search={again} className={buttonClass({ size: "s" })}>
            {t("waiting.other-times")}
          </Link>
        ) : (
          <Link to={paths.reservation(reservationId)} className={buttonClass({ look: "ink", size: "s" })}>
            {t("waiting.to-reservation")}
          </Link>
        )
      }
    >
      {t(`waiting.why-${status}`)}
    </Callout>
  );
}

function Offer({ wait }: { wait: Wait }) {
  const navigate = useNavigate();
  const [rail, setRail] = useState<Rail | null>(null);
  const { data: quote, error } = useQuery({
    ...trpc.waitingList.quote.queryOptions({ id: wait.id, ...(rail === null ? {} : { rail }), locale }),
    placeholderData: (before) => before,
    retry: false,
  });
  if (wait.offer === null) return null;
  return (
    <OfferPanel
      wait={wait}
      offer={wait.offer}
      quote={quote}
      onTaken={({ id, paymentId }) =>
        void navigate({ to: paymentId === null ? paths.reservation(id) : paths.pay(paymentId) })
      }
    >
      {error !== null && <Callout tone="critical">{failureText(error)}</Callout>}
      {quote && <Terms wait={wait} quote={quote} onRail={setRail} />}
    </OfferPanel>
  );
}

interface TermsProps {
  readonly wait: Wait;
  readonly quote: Quote;
  readonly onRail: (rail: Rail | null) => void;
}

function Terms({ wait, quote, onRail }: TermsProps): ReactNode {
  const { currency, total, lines, memberSaves, instalments, refusal, mode, modeBecause, quota } = quote;
  const [now] = useState(() => Date.now());
  return (
    <>
      {refusal !== null && <Callout tone="caution">{reasonText(refusal)}</Callout>}
      {quota !== null && <Callout tone="caution">{t("waiting.beyond-quota", { name: quota.name })}</Callout>}
      <PriceBox
        priced={currency === null || total === null ? null : { currency, total, lines, memberSaves }}
        memberSaves={0}
        instalments={instalments}
        isConfirmed
      />
      {quote.rails.length > 1 && (total ?? 0) > 0 && (
        <RadioCards
          label={t("reservations.rail")}
          value={quote.rail ?? ""}
          onChange={(value) => onRail(RAILS.find((each) => each === value) ?? null)}
          options={quote.rails.map((each) => ({
            value: each,
            label: t(`reservations.rail-${each}`),
            hint: t(`reservations.rail-${each}-hint`, { provider: wait.provider.name }),
          }))}
        />
      )}
      <How
        mode={mode}
        because={modeBecause}
        holds={quote.holds}
        respondHours={quote.respondHours}
        holdMinutes={quote.holdMinutes}
        paysNow={quote.rail === "card" && (total ?? 0) > 0}
        transferDue={null}
        provider={wait.provider.name}
      />
      <Cancellation terms={quote.cancellation} start={Date.parse(wait.startsAt)} zone={wait.timeZone} now={now} />
    </>
  );
}
