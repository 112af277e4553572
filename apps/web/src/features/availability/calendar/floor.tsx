import { Link } from "@tanstack/react-router";
import { openSegments } from "@commonbench/domain/availability/open";
import type { AvailabilityFacts } from "@commonbench/domain/availability/facts";
import { formatPercent } from "#web/lib/format.ts";
import { formatPeriod, formatTime } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { linkClass } from "#web/ui/link.tsx";
import "./calendar.css";
import { type BlockEvent, type CalendarEvent, lookOf } from "./events.ts";
import { lanesOf, placed, type Timed } from "./lanes.ts";

export interface Resource {
  readonly id: string;
  readonly title: string;
  /** Unknown until it is read. */
  readonly facts: AvailabilityFacts | null;
  readonly events: readonly CalendarEvent[];
}

interface FloorProps {
  readonly resources: readonly Resource[];
  readonly range: Timed;
  readonly zone: string;
  readonly marks: readonly { at: number; text: string }[];
  readonly now: number;
  readonly onBlock: (resource: Resource, event: BlockEvent) => void;
}

const percent = (share: number): string => `${share * 100}%`;

/** Machines at the left, time along the top, and what is on them in between. */
export function Floor({ resources, range, zone, marks, now, onBlock }: FloorProps) {
  return (
    <div className="floor">
      <div aria-hidden="true" className="floor-marks">
        {marks.map(({ at, text }) => (
          <span key={at} style={{ insetInlineStart: percent(placed({ from: at, to: at }, range).start) }}>
            {text}
          </span>
        ))}
      </div>
      {resources.map((resource) => (
        <section key={resource.id} aria-label={resource.title} className="floor-row">
          <ResourceHead resource={resource} range={range} />
          <div className="floor-track">
            <Ground facts={resource.facts} range={range} marks={marks} now={now} />
            {lanesOf(resource.events).map((lane, index) => (
              <ul key={index} className="floor-lane" style={{ gridRow: index + 1 }}>
                {lane.map((event) => (
                  <li key={event.id}>
                    <Bar event={event} range={range} zone={zone} onBlock={(block) => onBlock(resource, block)} />
                  </li>
                ))}
              </ul>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

function ResourceHead({ resource: { id, title, facts, events }, range }: { resource: Resource; range: Timed }) {
  return (
    <div className="min-w-0 py-2 pe-3">
      <Link to={paths.availability(id)} className={`${linkClass("name")} line-clamp-2 leading-snug`}>
        {title}
      </Link>
      <p className="text-12 text-ink-faint num">
        {[
          facts !== null && facts.units > 1 && t("reservations.units-count", { count: facts.units }),
          facts !== null && usedWords(facts, events, range),
        ]
          .filter(Boolean)
          .join(t("ui.list-comma"))}
      </p>
    </div>
  );
}

/** How much of the open time is booked: what the whole calendar is looked at for. */
function usedWords(facts: AvailabilityFacts, events: readonly CalendarEvent[], range: Timed): string {
  const open = openSegments(facts, range).reduce((sum, { from, to, capacity }) => sum + (to - from) * capacity, 0);
  if (open === 0) return t("availability.closed");
  const used = events
    .filter((event) => event.kind === "reservation" && lookOf(event) !== "asks")
    .reduce((sum, { from, to, units }) => {
      const length = Math.min(to, range.to) - Math.max(from, range.from);
      return sum + Math.max(0, length) * Math.max(1, units.length);
    }, 0);
  return t("availability.share-booked", { share: formatPercent(Math.min(1, used / open)) });
}

function Ground({ facts, range, marks, now }: Pick<FloorProps, "range" | "marks" | "now"> & Pick<Resource, "facts">) {
  const open = facts === null ? [] : openSegments(facts, range);
  return (
    <>
      {open.map((span) => {
        const { start, length } = placed(span, range);
        return (
          <span
            key={span.from}
            aria-hidden="true"
            className="floor-open"
            style={{ insetInlineStart: percent(start), width: percent(length) }}
          />
        );
      })}
      {marks.map(({ at }) => (
        <span
          key={at}
          aria-hidden="true"
          className="floor-line"
          style={{ insetInlineStart: percent(placed({ from: at, to: at }, range).start) }}
        />
      ))}
      {now > range.from && now < range.to && (
        <span
          aria-hidden="true"
          className="floor-now"
          style={{ insetInlineStart: percent((now - range.from) / (range.to - range.from)) }}
        />
      )}
    </>
  );
}

interface BarProps {
  readonly event: CalendarEvent;
  readonly range: Timed;
  readonly zone: string;
  readonly onBlock: (event: BlockEvent) => void;
}

function Bar({ event, range, zone, onBlock }: BarProps) {
  const { start, length } = placed(event, range);
  const shared = {
    "data-look": lookOf(event),
    className: "floor-bar",
    style: { insetInlineStart: percent(start), width: percent(length) },
  };
  const period = formatPeriod(event.from, event.to, { zone, duration: false });
  if (event.kind === "block") {
    const words = event.block.note || t("availability.own-use");
    return (
      <button type="button" {...shared} title={`${words}, ${period}`} onClick={() => onBlock(event)}>
        <span className="truncate">
          {words}
          <span className="sr-only">, {period}</span>
        </span>
      </button>
    );
  }
  const { id, other, status } = event.reservation;
  const more = `${period}, ${t(`reservations.status-${status}`)}`;
  return (
    <Link to={paths.reservation(id)} {...shared} title={`${other}, ${more}`}>
      <span className="truncate">
        {other}
        <span aria-hidden="true" className="text-ink-faint">
          {" "}
          {formatTime(event.from, { zone })}
        </span>
        <span className="sr-only">, {more}</span>
      </span>
    </Link>
  );
}
