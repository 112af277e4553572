import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Printer } from "lucide-react";
import { useState } from "react";
import { PaymentDetails } from "#web/features/billing/payment-details.tsx";
import { PaymentHistory } from "#web/features/billing/payment-history.tsx";
import { ReceiptForm } from "#web/features/billing/receipt-form.tsx";
import { RefundDialog } from "#web/features/billing/refund-dialog.tsx";
import { formatMoney } from "#web/lib/format.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { trpc } from "#web/lib/trpc.ts";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { Section } from "#web/ui/section.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

/** One payment with everything that became of it, and what its organisation can do about it. */
export function PaymentPage() {
  const { id = "" } = useParams({ strict: false });
  const { data: payment } = useSuspenseQuery(trpc.billing.payment.queryOptions({ id, locale }));
  const [refunding, setRefunding] = useState(false);
  const { amount, currency, reference, can, about, receipts } = payment;
  return (
    <WorkPage
      title={t("billing.payment-title", { money: formatMoney({ amount, currency }) })}
      context={<span className="num">{about === null ? reference : `${about.title} · ${about.number}`}</span>}
      actions={
        <>
          <Button size="s" icon={Printer} onClick={() => print()}>
            {t("billing.print")}
          </Button>
          {can.refund && (
            <Button size="s" onClick={() => setRefunding(true)}>
              {t("billing.refund")}
            </Button>
          )}
          {can.pay && (
            <Link to={paths.pay(id)} className={buttonClass({ look: "ink", size: "s" })}>
              {t("reservations.pay")}
            </Link>
          )}
        </>
      }
    >
      <div className="grid max-w-280 gap-x-12 gap-y-9 wide:grid-cols-[minmax(0,1fr)_minmax(0,420px)]">
        <div className="grid min-w-0 content-start gap-9">
          {can.confirmReceipt && (
            <Section look="work" heading={t("billing.receipt-head")}>
              {payment.toConfirm && (
                <Callout tone="caution" className="mb-4" heading={t("billing.payer-says")}>
                  {t("billing.payer-says-next")}
                </Callout>
              )}
              <ReceiptForm key={receipts.length} payment={payment} />
            </Section>
          )}
          <PaymentHistory payment={payment} />
        </div>
        <div className="grid content-start gap-9">
          <PaymentDetails payment={payment} />
        </div>
      </div>
      {refunding && <RefundDialog payment={payment} onClose={() => setRefunding(false)} />}
    </WorkPage>
  );
}
