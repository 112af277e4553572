import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { Section } from "#web/ui/section.tsx";
import { type Booking, type BookingParts, useBooking } from "./booking.ts";
import { BookBar } from "./book-bar.tsx";
import type { BookButtonProps } from "./book-button.tsx";
import { BookPanel } from "./book-panel.tsx";
import type { CalendarProps } from "./calendar-props.ts";
import { Details } from "./details.tsx";
import { HeldPlace, heldHere } from "./held-place.tsx";
import { ListView } from "./list-view.tsx";
import { MonthView } from "./month-view.tsx";
import { ZoneLine } from "./period.tsx";
import { RepeatFields } from "./repeat-fields.tsx";
import { useReserve } from "./reserve.ts";
import { SampleFields } from "./sample-fields.tsx";
import { TimeFields } from "./time-fields.tsx";
import { useTyped } from "./typed.ts";
import { WeekView } from "./week-view.tsx";

export interface BookFormProps extends BookingParts {
  /** Ways to attach files, their ids once they are up, and whether all of them are. */
  readonly attachments: { readonly node: ReactNode; readonly ids: readonly string[]; readonly isWaiting: boolean };
  readonly wait: BookButtonProps["wait"];
}

/** From a look at the calendar to a booking, on one page. */
export function BookForm(props: BookFormProps) {
  const { listing, attachments, wait } = props;
  const booking = useBooking(props);
  const navigate = useNavigate();
  const { typed, write, forget } = useTyped(listing.id);
  const reserve = useReserve({
    onReserved: ({ id, paymentId }) => {
      forget();
      heldHere(listing.id).write([id]);
      void navigate({ to: paymentId === null ? paths.reservation(id) : paths.pay(paymentId) });
    },
    onSeries: () => {
      forget();
      void navigate({ to: paths.reservations });
    },
  });
  const { free, measure } = booking;
  const provider = listing.organisation.name;
  return (
    <div className="mt-6 grid items-start gap-x-8 medium:grid-cols-[minmax(0,1fr)_320px] wide:grid-cols-[minmax(0,1fr)_368px] wide:gap-x-16">
      <div className="min-w-0">
        <HeldPlace listingId={listing.id} />
        <Section
          heading={t(measure === "samples" ? "reservations.samples-heading" : "reservations.when")}
          context={<ZoneLine zone={free.facts.timeZone} at={free.now} />}
          className="mt-0!"
        >
          {measure === "samples" ? <SampleFields booking={booking} /> : <When booking={booking} />}
        </Section>
        {measure === "time" && <RepeatFields booking={booking} />}
      </div>
      <aside
        id="your-booking"
        className="min-w-0 scroll-mt-16 max-medium:mt-6 medium:sticky medium:top-20 medium:row-span-2"
      >
        <BookPanel
          booking={booking}
          reserve={reserve}
          isWaiting={attachments.isWaiting}
          wait={wait}
          onSend={() => reserve.send(booking, { ...typed, attachments: attachments.ids })}
        />
      </aside>
      <div className="min-w-0 max-medium:row-start-2">
        <Details typed={typed} write={write} provider={provider} attachments={attachments.node} />
      </div>
      <BookBar booking={booking} />
    </div>
  );
}

function When({ booking }: { booking: Booking }) {
  const { free, chosen, steps, state, date, today, last, set, choose, view } = booking;
  const calendar: CalendarProps = {
    free,
    chosen,
    steps,
    units: state.units,
    date: date < today ? today : date,
    today,
    last,
    onDate: (day) => set({ day }),
    onChoose: choose,
  };
  return (
    <>
      <TimeFields booking={booking} />
      {view === "week" && <WeekView {...calendar} />}
      {view === "month" && <MonthView {...calendar} />}
      {view === "list" && <ListView {...calendar} />}
    </>
  );
}
