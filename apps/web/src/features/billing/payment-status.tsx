import type { PaymentStatus as Name } from "@commonbench/domain/billing/schemas";
import { CircleX, CreditCard, type LucideIcon, Undo2 } from "lucide-react";
import { t } from "#web/lib/i18n.ts";
import { Status, type Tone } from "#web/ui/status.tsx";
import type { PaymentLine } from "./types.ts";

const LOOKS: Readonly<Record<Name, { tone: Tone; sign?: LucideIcon }>> = {
  open: { tone: "caution" },
  processing: { tone: "caution" },
  authorised: { tone: "caution", sign: CreditCard },
  paid: { tone: "positive" },
  failed: { tone: "critical" },
  void: { tone: "neutral", sign: CircleX },
};

type Standing = Pick<PaymentLine, "status" | "captured" | "refunded" | "refundWaits" | "overdue" | "toConfirm">;

/** Where a payment stands; what has gone back and what is late count more than that it was paid or is open. */
export function PaymentStatus({ payment }: { payment: Standing }) {
  const { status, captured, refunded, refundWaits, overdue, toConfirm } = payment;
  if (refundWaits) return <Status tone="caution">{t("billing.refund-waits")}</Status>;
  if (refunded > 0 && refunded >= captured)
    return (
      <Status tone="neutral" sign={Undo2}>
        {t("billing.refunded")}
      </Status>
    );
  if (refunded > 0) return <Status tone="positive">{t("billing.partly-refunded")}</Status>;
  if (toConfirm && status !== "paid") return <Status tone="caution">{t("billing.to-confirm")}</Status>;
  if (captured > 0 && status === "open") return <Status tone="caution">{t("billing.partly-paid")}</Status>;
  if (overdue) return <Status tone="critical">{t("billing.overdue")}</Status>;
  return <Status {...LOOKS[status]}>{t(`reservations.payment-${status}`)}</Status>;
}
