import { Link, useNavigate } from "@tanstack/react-router";
import { ChevronLeft, ChevronRight, Plus } from "lucide-react";
import { useState } from "react";
import { Agenda } from "#web/features/availability/calendar/agenda.tsx";
import { AddBlock, RemoveBlock } from "#web/features/availability/calendar/block-dialog.tsx";
import {
  CALENDAR_VIEWS,
  calendarParams,
  type CalendarState,
  rangeIn,
  readCalendar,
  shownDays,
} from "#web/features/availability/calendar/calendar-state.ts";
import type { BlockEvent } from "#web/features/availability/calendar/events.ts";
import { Floor, type Resource } from "#web/features/availability/calendar/floor.tsx";
import { marksOf } from "#web/features/availability/calendar/marks.ts";
import { useBookable, useResources } from "#web/features/availability/calendar/use-resources.ts";
import { addDays } from "#web/lib/calendar-date.ts";
import { formatList } from "#web/lib/format.ts";
import { formatDate, formatDateRange, formatZone, sharesClock } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { useReaderZone } from "#web/lib/reader-zone.ts";
import { MEDIUM, useMedia } from "#web/lib/use-media.ts";
import { useParameters } from "#web/lib/use-parameters.ts";
import { wallClock } from "#web/lib/zoned-time.ts";
import { Button, buttonClass, IconButton } from "#web/ui/button.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Segments } from "#web/ui/segments.tsx";
import { ShowMore } from "#web/ui/show-more.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

/** What is on which machine, today or this week. */
export function CalendarPage() {
  const zone = useReaderZone();
  const navigate = useNavigate();
  const [opened] = useState(() => Date.now());
  const today = wallClock(opened, zone).slice(0, 10);
  const state = readCalendar(useParameters(), today);
  const { listings, more, hidden } = useBookable(state.listing);
  const set = (change: Partial<CalendarState>): void =>
    void navigate({
      to: ".",
      search: calendarParams({ ...state, ...change }, today),
      replace: true,
      resetScroll: false,
    });
  const { resources, now } = useResources(listings, rangeIn(zone, shownDays(state)));
  const [asked, setAsked] = useState<"add" | { resource: Resource; event: BlockEvent } | null>(null);
  const isWide = useMedia(MEDIUM);
  const days = shownDays(state);
  const step = state.view === "day" ? 1 : 7;
  const onBlock = (resource: Resource, event: BlockEvent): void => setAsked({ resource, event });
  return (
    <WorkPage
      title={t("availability.calendar")}
      context={zoneWords(zone, resources)}
      actions={
        <>
          <Link to={paths.calendars} className={buttonClass({ size: "s", look: "quiet" })}>
            {t("availability.calendar-links")}
          </Link>
          <Link to={paths.closures} className={buttonClass({ size: "s", look: "quiet" })}>
            {t("availability.closures")}
          </Link>
          {resources.length > 0 && (
            <Button size="s" icon={Plus} onClick={() => setAsked("add")}>
              {t("availability.add-block")}
            </Button>
          )}
        </>
      }
    >
      {resources.length === 0 ? (
        <EmptyState
          why={t("availability.no-resources")}
          next={t("availability.no-resources-next")}
          action={
            <Link to={paths.startListing} className={buttonClass({ look: "ink" })}>
              {t("listings.new-listing")}
            </Link>
          }
        />
      ) : (
        <>
          <div className="mb-4 flex flex-wrap items-end gap-2">
            <p className="me-auto text-16 font-head" aria-live="polite">
              {state.view === "day"
                ? formatDate(state.day, { weekday: true, long: true })
                : formatDateRange(days.first, days.last)}
            </p>
            {state.listing !== null && (
              <Button size="s" look="quiet" onClick={() => set({ listing: null })}>
                {t("availability.all-resources")}
              </Button>
            )}
            <DateField
              hideLabel
              size="s"
              className="w-36"
              label={t("ui.day")}
              value={state.day}
              onChange={({ target }) => target.value !== "" && set({ day: target.value })}
            />
            <div className="flex gap-1">
              <IconButton
                size="s"
                look="outlined"
                icon={ChevronLeft}
                label={t(`availability.previous-${state.view}`)}
                onClick={() => set({ day: addDays(state.day, -step) })}
              />
              <Button size="s" disabled={state.day === today} onClick={() => set({ day: today })}>
                {t("availability.today")}
              </Button>
              <IconButton
                size="s"
                look="outlined"
                icon={ChevronRight}
                label={t(`availability.next-${state.view}`)}
                onClick={() => set({ day: addDays(state.day, step) })}
              />
            </div>
            <Segments
              label={t("reservations.view")}
              value={state.view}
              options={CALENDAR_VIEWS.map((value) => ({ value, label: t(`availability.view-${value}`) }))}
              onChange={(view) => set({ view })}
            />
          </div>
          {isWide ? (
            <Floor
              resources={resources}
              range={marksOf(state.view, zone, days, resources).range}
              marks={marksOf(state.view, zone, days, resources).marks}
              zone={zone}
              now={now}
              onBlock={onBlock}
            />
          ) : (
            <Agenda resources={resources} zone={zone} onBlock={onBlock} />
          )}
          <ShowMore list={more} className="mt-4" label={t("availability.more-resources", { count: hidden })} />
        </>
      )}
      {asked === "add" && <AddBlock resources={resources} zone={zone} day={state.day} onClose={() => setAsked(null)} />}
      {asked !== null && asked !== "add" && <RemoveBlock {...asked} zone={zone} onClose={() => setAsked(null)} />}
    </WorkPage>
  );
}

/** The clock that the page shows, and that of the machines where it shows something else. */
function zoneWords(zone: string, resources: readonly Resource[]): string {
  const others = resources.flatMap(({ facts }) =>
    facts === null || sharesClock(facts.timeZone, zone) ? [] : formatZone(facts.timeZone),
  );
  if (others.length === 0) return formatZone(zone);
  return t("availability.calendar-zones", { own: formatZone(zone), zones: formatList([...new Set(others)]) });
}
