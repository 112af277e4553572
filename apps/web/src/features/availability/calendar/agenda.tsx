import { Link } from "@tanstack/react-router";
import { formatDate, formatPeriod, formatTime } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { linkClass, LinkButton } from "#web/ui/link.tsx";
import { dateOf, dayAt } from "@commonbench/domain/availability/zone";
import type { BlockEvent, CalendarEvent } from "./events.ts";
import type { Resource } from "./floor.tsx";

interface AgendaProps {
  readonly resources: readonly Resource[];
  readonly zone: string;
  readonly onBlock: (resource: Resource, event: BlockEvent) => void;
}

/** The same as a list by day, for narrow pages and for those who listen. */
export function Agenda({ resources, zone, onBlock }: AgendaProps) {
  const all = resources
    .flatMap((resource) => resource.events.map((event) => ({ resource, event })))
    .toSorted((a, b) => a.event.from - b.event.from);
  if (all.length === 0) return <p className="text-ink-muted">{t("availability.nothing-booked")}</p>;
  const dateOfEvent = ({ from }: CalendarEvent): string => dateOf(dayAt(zone, from));
  const days = [...new Set(all.map(({ event }) => dateOfEvent(event)))];
  return (
    <div className="grid gap-5">
      {days.map((day) => (
        <section key={day}>
          <h2 className="mb-1 text-14 font-head">{formatDate(day, { weekday: true })}</h2>
          <ul>
            {all
              .filter(({ event }) => dateOfEvent(event) === day)
              .map(({ resource, event }) => (
                <li key={event.id} className="grid gap-0.5 border-b border-line py-2">
                  <span className="num">{hoursWords(event, zone)}</span>
                  {event.kind === "block" ? (
                    <LinkButton look="name" onClick={() => onBlock(resource, event)}>
                      {event.block.note || t("availability.own-use")}
                    </LinkButton>
                  ) : (
                    <Link to={paths.reservation(event.reservation.id)} className={linkClass("name")}>
                      {event.reservation.other}
                    </Link>
                  )}
                  <span className="text-12 text-ink-muted">
                    {resource.title}
                    {event.kind === "reservation" && ` · ${t(`reservations.status-${event.reservation.status}`)}`}
                  </span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Clocks alone where all of it is on the day that stands above. */
function hoursWords({ from, to }: CalendarEvent, zone: string): string {
  if (dayAt(zone, from) !== dayAt(zone, to - 1)) return formatPeriod(from, to, { zone, duration: false });
  const end = formatTime(to, { zone });
  return `${formatTime(from, { zone })}\u2013${end === "00:00" ? "24:00" : end}`;
}
