import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { Section } from "#web/ui/section.tsx";
import { CalendarLinkRow } from "./calendar-link-row.tsx";

type Calendars = Outputs["calendars"]["list"];

/** Addresses at which calendars outside read ours: one's own and the organisation's. */
export function CalendarLinks({ calendars: { own, organisation } }: { calendars: Calendars }) {
  return (
    <Section look="work" heading={t("calendars.out")} context={t("calendars.out-context")}>
      <ul className="divide-y divide-line border-y border-line">
        <CalendarLinkRow calendar={own} title={t("calendars.own")} tells={t("calendars.own-tells")} />
        <CalendarLinkRow
          calendar={organisation}
          title={t("calendars.organisation", { name: organisation.title })}
          tells={t("calendars.organisation-tells")}
        />
      </ul>
    </Section>
  );
}

/** The same for each machine: when it is taken, and nothing else. */
export function BusyLinks({ listings }: { listings: Calendars["listings"] }) {
  if (listings.length === 0) return null;
  return (
    <Section look="work" heading={t("calendars.listings")} context={t("calendars.listings-context")}>
      <ul className="divide-y divide-line border-y border-line">
        {listings.map((calendar) => (
          <CalendarLinkRow key={calendar.listingId} calendar={calendar} title={calendar.title} tells={null} />
        ))}
      </ul>
    </Section>
  );
}
