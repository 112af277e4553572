import { useSuspenseQuery } from "@tanstack/react-query";
import { locale, t } from "#web/lib/i18n.ts";
import { trpc } from "#web/lib/trpc.ts";
import { Section } from "#web/ui/section.tsx";
import { Trail } from "#web/ui/trail.tsx";
import { trailRows } from "#web/lib/trail-rows.ts";

/** The last few things that were done: by or for one organisation, or for the secretariat all. */
export function RecentTrail({ organisationId }: { organisationId?: string }) {
  const { data } = useSuspenseQuery(
    trpc.trail.list.queryOptions({ locale, limit: 6, ...(organisationId === undefined ? {} : { organisationId }) }),
  );
  if (data.entries.length === 0) return null;
  return (
    <Section look="work" heading={t("desk.lately")}>
      <Trail entries={trailRows(data.entries)} />
    </Section>
  );
}
