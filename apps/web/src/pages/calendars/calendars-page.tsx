import { useSuspenseQueries } from "@tanstack/react-query";
import { BusyLinks, CalendarLinks } from "#web/features/calendars/calendar-links.tsx";
import { FeedList } from "#web/features/calendars/feed-list.tsx";
import { locale, t } from "#web/lib/i18n.ts";
import { trpc } from "#web/lib/trpc.ts";
import { WorkPage } from "#web/ui/work-page.tsx";

/** Reservations in other calendars, and other calendars that say when a machine is taken. */
export function CalendarsPage() {
  const [{ data: calendars }, { data: feeds }] = useSuspenseQueries({
    queries: [trpc.calendars.list.queryOptions({ locale }), trpc.availability.feeds.list.queryOptions({})],
  });
  return (
    <WorkPage title={t("calendars.title")} context={t("calendars.context")}>
      <div className="grid max-w-240 gap-9">
        <CalendarLinks calendars={calendars} />
        <FeedList feeds={feeds} listings={calendars.listings} />
        <BusyLinks listings={calendars.listings} />
      </div>
    </WorkPage>
  );
}
