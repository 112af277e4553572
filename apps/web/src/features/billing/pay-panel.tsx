import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { formatDateTime } from "#web/lib/format-time.ts";
import { formatMoney } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { buttonClass } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { Section } from "#web/ui/section.tsx";
import { PayByBank } from "./pay-by-bank.tsx";
import { PayByCard } from "./pay-by-card.tsx";
import { ProofForm } from "./proof-form.tsx";
import type { Payment } from "./types.ts";

/** What the payer does now: pay, show that it was sent, wait, or nothing any more. */
export function PayPanel({ payment }: { payment: Payment }) {
  const { rail, status, can, proofs } = payment;
  if (status === "paid" || status === "void" || status === "authorised") return <Settled payment={payment} />;
  if (rail === "card")
    return can.pay ? (
      <PayByCard payment={payment} />
    ) : (
      <Callout heading={t(status === "processing" ? "billing.on-its-way" : "billing.cannot-pay")}>
        {t(status === "processing" ? "billing.on-its-way-next" : "billing.cannot-pay-next")}
      </Callout>
    );
  const waiting = proofs.some((proof) => proof.status === "waiting");
  return (
    <div className="grid gap-6">
      {waiting && (
        <Callout heading={t("billing.proof-waits")}>
          {t("billing.proof-waits-next", { payee: payment.payee.name })}
        </Callout>
      )}
      <PayByBank payment={payment} />
      {can.uploadProof && payment.instructions !== null && (
        <Section
          look="work"
          level={3}
          heading={t(waiting ? "billing.proof-another" : "billing.proof-head")}
          {...(waiting ? {} : { context: t("billing.proof-context") })}
        >
          <ProofForm key={proofs.length} payment={payment} />
        </Section>
      )}
    </div>
  );
}

/** The truth, once it is there, and the way on. */
export function Settled({ payment }: { payment: Payment }) {
  const { status, about, amount, currency, paidAt, payee, rail, captured, refunded } = payment;
  const money = formatMoney({ amount: status === "paid" ? captured : amount, currency });
  const back: ReactNode = about !== null && (
    <Link to={about.path} className={buttonClass({ look: "ink" })}>
      {t("billing.go-to", { number: about.number })}
    </Link>
  );
  if (status === "void")
    return (
      <Callout heading={t("billing.is-void")} action={back}>
        {refunded > 0 ? t("billing.is-void-back") : t("billing.is-void-next")}
      </Callout>
    );
  if (status === "authorised")
    return (
      <Callout heading={t("billing.is-authorised", { money })} action={back}>
        {t("billing.is-authorised-next", { payee: payee.name })}
      </Callout>
    );
  return (
    <Callout
      tone="positive"
      announce
      heading={t("billing.is-paid", { money, time: paidAt === null ? "" : formatDateTime(paidAt) })}
      action={back}
    >
      {t(rail === "card" ? "billing.is-paid-card" : "billing.is-paid-bank", { payee: payee.name })}
    </Callout>
  );
}
