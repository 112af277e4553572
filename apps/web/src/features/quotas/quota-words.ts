import { formatDuration } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { minutesOf } from "#web/ui/week-plan.ts";

export type Quota = Outputs["quotas"]["list"]["quotas"][number];

/** Who is limited. */
export function bookersWords({ bookers, bookerName }: Quota): string {
  if (bookers.kind === "all") return t("quotas.bookers-all");
  if (bookers.kind === "class") return t(`organisations.class-${bookers.class}`);
  return bookerName ?? t("quotas.gone");
}

/** On what. */
export const resourceWords = ({ resource, resourceName }: Quota): string =>
  resource.kind === "all" ? t("quotas.resource-all") : (resourceName ?? t("quotas.gone"));

/** `20 h a week`, `3 bookings a day`; what counts only in prime time says so. */
export function limitWords({ measure, period, limit }: Pick<Quota, "measure" | "period" | "limit">): string {
  const much = measure === "hours" ? formatDuration(limit * 60) : t("quotas.bookings", { count: limit });
  return t(`quotas.per-${period}`, { much });
}

export const primeWords = ({ primeTime }: Pick<Quota, "primeTime">): string | null =>
  primeTime.length === 0 ? null : t("quotas.prime-only", { hours: formatDuration(minutesOf(primeTime)) });
