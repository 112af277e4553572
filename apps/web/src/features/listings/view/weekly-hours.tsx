import { formatZone } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { Section } from "#web/ui/section.tsx";
import { WeekPlanView } from "#web/ui/week-plan-view.tsx";

/** When it is open in an ordinary week, on the clocks of its own place. */
export function WeeklyHours({ listing: { weeklyPlan, position } }: { listing: Outputs["listings"]["get"] }) {
  if (weeklyPlan.length === 0) return null;
  return (
    <Section heading={t("listings.weekly-hours")} context={position && formatZone(position.timeZone)}>
      <WeekPlanView value={weeklyPlan} />
    </Section>
  );
}
