import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ClosureForm } from "#web/features/availability/closures/closure-form.tsx";
import { ClosureList } from "#web/features/availability/closures/closure-list.tsx";
import { HolidayForm } from "#web/features/availability/closures/holiday-form.tsx";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { trpc } from "#web/lib/trpc.ts";
import { buttonClass } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { Section } from "#web/ui/section.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

/** Days on which the whole organisation rests: every listing of it is closed then, unless it says otherwise. */
export function ClosuresPage() {
  const { data } = useSuspenseQuery(trpc.availability.closures.list.queryOptions());
  return (
    <WorkPage
      title={t("availability.closures")}
      context={t("availability.closures-lead")}
      actions={
        <Link to={paths.organisationCalendar} className={buttonClass({ size: "s", look: "quiet" })}>
          {t("availability.to-calendar")}
        </Link>
      }
    >
      <div className="grid items-start gap-x-10 gap-y-8 wide:grid-cols-[minmax(0,1fr)_360px]">
        <div className="min-w-0">
          {!data.can.change && <Callout className="mb-5">{t("availability.cannot-change")}</Callout>}
          <ClosureList closures={data.closures} canChange={data.can.change} />
        </div>
        {data.can.change && (
          <aside className="grid gap-8">
            <Section
              look="work"
              heading={t("availability.copy-holidays")}
              context={t("availability.copy-holidays-hint")}
            >
              <HolidayForm calendars={data.calendars} />
            </Section>
            <Section look="work" heading={t("availability.add-closure")}>
              <ClosureForm />
            </Section>
          </aside>
        )}
      </div>
    </WorkPage>
  );
}
