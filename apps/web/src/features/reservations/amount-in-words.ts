import { t } from "#web/lib/i18n.ts";
import type { ReservationRow } from "./reservation.ts";

/** How many machines, or how many samples. */
export const amountInWords = ({
  measure,
  units,
  samples,
}: Pick<ReservationRow, "measure" | "units" | "samples">): string =>
  measure === "samples"
    ? t("reservations.sample-count", { count: samples ?? 0 })
    : t("reservations.units-count", { count: units });
