import { BASIS, type CancellationTerms } from "@commonbench/domain/billing/tariff";
import { formatPercent } from "./format.ts";
import { formatDateTime } from "./format-time.ts";
import { t } from "./i18n.ts";

const HOUR = 3_600_000;

/** `3 days`, `36 h`: whole days from two on, as people count them. */
export function hoursInWords(hours: number): string {
  return hours >= 48 && hours % 24 === 0 ? t("reservations.days", { count: hours / 24 }) : t("ui.hours", { hours });
}

/** Until when one tier holds: so long before, and when that is once there is a start. */
function limitOf(hours: number, start: number | null, zone: string): string {
  if (hours === 0) return t("reservations.until-start");
  if (start === null) return t("reservations.until-before", { time: hoursInWords(hours) });
  return t("reservations.until-at", { at: formatDateTime(start - hours * HOUR, { zone }) });
}

/** What comes back when somebody cancels, one sentence a tier, as the one who books will read it. */
export function cancellationWords(
  { tiers }: Pick<CancellationTerms, "tiers">,
  { start = null, zone = "UTC", now = 0 }: { start?: number | null; zone?: string; now?: number } = {},
): string[] {
  const open = tiers.filter(({ hours }) => start === null || start - hours * HOUR > now);
  if (tiers.length === 0 || open.length === 0) return [t("reservations.cancel-never")];
  const words = open.map(({ hours, refund }) => {
    const limit = limitOf(hours, start, zone);
    if (refund === BASIS) return t("reservations.cancel-full", { limit });
    return refund === 0
      ? t("reservations.cancel-nothing", { limit })
      : t("reservations.cancel-part", { limit, share: formatPercent(refund / BASIS) });
  });
  return open.at(-1)?.hours === 0 || open.at(-1)?.refund === 0 ? words : [...words, t("reservations.cancel-after")];
}
