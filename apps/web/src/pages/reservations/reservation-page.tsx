import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { CalendarPlus, MessageSquareText, Printer } from "lucide-react";
import { Kind } from "#web/features/listings/kind.tsx";
import { ActPanel } from "#web/features/reservations/act/act-panel.tsx";
import { ChangeCard } from "#web/features/reservations/change/change-card.tsx";
import { PastChanges } from "#web/features/reservations/change/past-changes.tsx";
import type { Reservation } from "#web/features/reservations/reservation.ts";
import { useReservationsLive } from "#web/features/reservations/use-reservations-live.ts";
import { BookedFacts } from "#web/features/reservations/view/booked-facts.tsx";
import { CancellationSection } from "#web/features/reservations/view/cancellation-section.tsx";
import { History } from "#web/features/reservations/view/history.tsx";
import { PaymentsSection } from "#web/features/reservations/view/payments-section.tsx";
import { PriceSection } from "#web/features/reservations/view/price-section.tsx";
import { ReservationHead } from "#web/features/reservations/view/reservation-head.tsx";
import { SamplesSection } from "#web/features/samples/samples-section.tsx";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { saveFile } from "#web/lib/save-file.ts";
import { trpc, trpcClient } from "#web/lib/trpc.ts";
import { useParameters } from "#web/lib/use-parameters.ts";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { Mixed } from "#web/ui/mixed.tsx";
import { Section } from "#web/ui/section.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { toast } from "#web/ui/toast.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

/** One reservation: what was agreed, where it stands, and everything that either side can do about it. */
export function ReservationPage() {
  const { id = "" } = useParams({ strict: false });
  const lost = useReservationsLive();
  const { data: reservation } = useQuery({
    ...trpc.reservations.get.queryOptions({ id, locale }),
    throwOnError: true,
  });
  return (
    <WorkPage
      title={reservation ? t("reservations.title", { number: reservation.number }) : t("app.reservations")}
      context={lost ? t("reservations.reconnecting") : undefined}
      actions={reservation && <Ways reservation={reservation} />}
    >
      {reservation ? <Whole reservation={reservation} /> : <SkeletonRows rows={8} />}
    </WorkPage>
  );
}

function Whole({ reservation }: { reservation: Reservation }) {
  const { listing, changes, message } = reservation;
  const { sample } = useParameters();
  const open = changes.find(({ status }) => status === "open");
  return (
    <div className="grid max-w-[1160px] items-start gap-x-10 gap-y-7 wide:grid-cols-[minmax(0,1fr)_324px] wide:grid-rows-[auto_1fr]">
      <ReservationHead reservation={reservation} kind={<Kind kind={listing.kind} />} />
      <aside className="wide:sticky wide:top-18 wide:col-start-2 wide:row-span-2 wide:row-start-1">
        <ActPanel reservation={reservation} />
      </aside>
      <div className="grid min-w-0 gap-7">
        {open && <ChangeCard change={open} reservation={reservation} />}
        <Section look="work" heading={t("reservations.booked")}>
          <BookedFacts reservation={reservation} />
          {message !== "" && (
            <blockquote className="mt-3 max-w-measure border-s-2 border-line-strong ps-3 whitespace-pre-line text-ink-muted">
              <Mixed>{message}</Mixed>
            </blockquote>
          )}
        </Section>
        {reservation.measure === "samples" && reservation.side !== null && (
          <SamplesSection key={sample} reservationId={reservation.id} current={sample} />
        )}
        <PriceSection reservation={reservation} />
        <PaymentsSection reservation={reservation} />
        <CancellationSection reservation={reservation} />
        <PastChanges reservation={reservation} />
        <History reservation={reservation} />
      </div>
    </div>
  );
}

/** Elsewhere with it: talking, the reader's own calendar, paper. */
function Ways({ reservation: { id, enquiryId, can } }: { reservation: Reservation }) {
  const event = useMutation({
    mutationFn: () => trpcClient.calendars.event.query({ id, locale }),
    onSuccess: ({ name, text }) => saveFile(new Blob([text], { type: "text/calendar" }), name),
    onError: (error) => toast(failureText(error)),
  });
  return (
    <>
      {enquiryId === null && can.write && (
        <Link data-print="none" to={paths.ask} search={{ reservation: id }} className={buttonClass({ size: "s" })}>
          <Icon of={MessageSquareText} />
          {t("reservations.write")}
        </Link>
      )}
      {enquiryId !== null && (
        <Link data-print="none" to={paths.enquiry(enquiryId)} className={buttonClass({ size: "s" })}>
          <Icon of={MessageSquareText} />
          {t("reservations.conversation")}
        </Link>
      )}
      <Button size="s" icon={CalendarPlus} busy={event.isPending} onClick={() => event.mutate()}>
        {t("reservations.to-calendar")}
      </Button>
      <Button size="s" icon={Printer} onClick={() => window.print()}>
        {t("reservations.print")}
      </Button>
    </>
  );
}
