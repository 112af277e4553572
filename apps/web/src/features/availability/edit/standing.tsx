import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { formatPeriod } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { trpc } from "#web/lib/trpc.ts";
import { Callout } from "#web/ui/callout.tsx";
import type { Editor } from "./use-editor.ts";

/** Bookings that would stand outside of the new hours: they stay, and somebody should know of them before saving. */
export function Standing({ editor: { base, draft, isDirty } }: { editor: Editor }) {
  const { listingId, timeZone } = base;
  const { settings, weeklyPlan } = draft;
  const query = useQuery({
    ...trpc.availability.standing.queryOptions({
      listingId,
      settings,
      weeklyPlan: [...weeklyPlan],
      units: draft.units ?? 1,
    }),
    enabled: isDirty,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const standing = isDirty ? (query.data ?? base.standing) : base.standing;
  if (standing.count === 0) return null;
  return (
    <Callout tone="caution" heading={t("availability.standing", { count: standing.count })}>
      <p>{t("availability.standing-hint")}</p>
      <ul className="mt-1">
        {standing.first.map(({ from, to }) => (
          <li key={from} className="num">
            {formatPeriod(from, to, { zone: timeZone })}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
