import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Printer } from "lucide-react";
import { PaymentDetails } from "#web/features/billing/payment-details.tsx";
import { PaymentHistory } from "#web/features/billing/payment-history.tsx";
import { PayPanel } from "#web/features/billing/pay-panel.tsx";
import { HoldLeft } from "#web/features/reservations/hold-left.tsx";
import { formatMoney } from "#web/lib/format.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { trpc } from "#web/lib/trpc.ts";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { Section } from "#web/ui/section.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

/** Something may still happen elsewhere: a card that is being charged, a transfer that somebody confirms. */
const UNDER_WAY: ReadonlySet<string> = new Set(["open", "processing", "authorised"]);
const LOOK_AGAIN_MS = 20_000;

/** What is to be paid, how the price came about, and the way to pay it. */
export function PayPage() {
  const { paymentId } = useParams({ strict: false });
  const options = trpc.billing.payment.queryOptions({ id: paymentId ?? "", locale });
  const { data: payment } = useSuspenseQuery(options);
  // Looks again while the page stands open.
  useQuery({ ...options, refetchInterval: UNDER_WAY.has(payment.status) ? LOOK_AGAIN_MS : false });
  const { amount, currency, side, about } = payment;
  return (
    <WorkPage
      title={t("billing.pay-title", { money: formatMoney({ amount, currency }) })}
      context={about === null ? undefined : `${about.title} · ${about.number}`}
      actions={
        <Button size="s" icon={Printer} onClick={() => print()}>
          {t("billing.print")}
        </Button>
      }
    >
      <div className="grid max-w-280 gap-x-12 gap-y-9 wide:grid-cols-[minmax(0,1fr)_minmax(0,420px)]">
        <div className="wide:order-2">
          <Section look="work" heading={t(side === "payer" ? "billing.pay-head" : "billing.to-be-paid-to-you")}>
            {side === "payer" ? (
              <div className="grid gap-4">
                {payment.rail === "card" && payment.can.pay && <HoldLeft reservationId={payment.subject.id} />}
                <PayPanel payment={payment} />
              </div>
            ) : (
              <Link to={paths.payment(payment.id)} className={buttonClass({ look: "ink" })}>
                {t("billing.see-payment")}
              </Link>
            )}
          </Section>
        </div>
        <div className="grid min-w-0 content-start gap-9">
          <PaymentDetails payment={payment} />
          <PaymentHistory payment={payment} />
        </div>
      </div>
    </WorkPage>
  );
}
