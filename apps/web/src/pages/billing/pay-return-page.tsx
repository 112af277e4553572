import { Link, useParams } from "@tanstack/react-router";
import { PaymentFacts } from "#web/features/billing/payment-facts.tsx";
import { Settled } from "#web/features/billing/pay-panel.tsx";
import { useReturned } from "#web/features/billing/use-returned.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { Progress } from "#web/ui/progress.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

/** Back from the card company: asks what is true until it is settled, and says that. */
export function PayReturnPage() {
  const { paymentId = "" } = useParams({ strict: false });
  const { payment, waiting, slow, error, again } = useReturned(paymentId);
  const retry = (
    <Link to={paths.pay(paymentId)} className={buttonClass({ look: "ink" })}>
      {t("billing.back-to-paying")}
    </Link>
  );
  return (
    <WorkPage title={t("billing.return-title")} context={payment?.about?.title}>
      <div className="grid max-w-160 gap-7">
        <div aria-live="polite" className="grid gap-4">
          {error !== null && (
            <Callout
              tone="caution"
              heading={t("billing.return-unknown")}
              action={<Button onClick={again}>{t("billing.look-again")}</Button>}
            >
              {failureText(error)}
            </Callout>
          )}
          {error === null && waiting && (
            <>
              <Progress label={t("billing.return-waiting")} />
              {slow && <p className="text-13 text-ink-muted">{t("billing.return-slow")}</p>}
            </>
          )}
          {payment !== undefined && !waiting && payment.status === "open" && (
            <Callout tone="caution" heading={t("billing.return-open")} action={retry}>
              {t("billing.return-open-next")}
            </Callout>
          )}
          {payment !== undefined && !waiting && payment.status === "failed" && (
            <Callout tone="critical" heading={t("billing.card-failed")} action={retry}>
              {t("billing.card-failed-next")}
            </Callout>
          )}
          {payment !== undefined && !waiting && payment.status !== "open" && payment.status !== "failed" && (
            <Settled payment={payment} />
          )}
        </div>
        {payment !== undefined && <PaymentFacts payment={payment} />}
      </div>
    </WorkPage>
  );
}
