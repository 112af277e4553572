import { formatMoney } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import type { Cancellation } from "./cancellation.ts";

/** What comes back of what was paid. */
export function refundWords({ paid, refund, currency }: Cancellation): string {
  if (paid === 0 || currency === null) return t("reservations.refund-unpaid");
  const values = { refund: formatMoney({ amount: refund, currency }), paid: formatMoney({ amount: paid, currency }) };
  if (refund === paid) return t("reservations.refund-all", values);
  return refund === 0 ? t("reservations.refund-none", values) : t("reservations.refund-part", values);
}
