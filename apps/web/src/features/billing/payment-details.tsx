import { t } from "#web/lib/i18n.ts";
import { Section } from "#web/ui/section.tsx";
import { PaymentFacts } from "./payment-facts.tsx";
import { PaymentLines } from "./payment-lines.tsx";
import { PaymentPapers } from "./payment-papers.tsx";
import type { Payment } from "./types.ts";

/** What is paid for, how the price came about, and the papers on it. */
export const PaymentDetails = ({ payment }: { payment: Payment }) => (
  <>
    <Section look="work" heading={t("billing.what")}>
      <PaymentFacts payment={payment} />
    </Section>
    <Section look="work" heading={t("billing.price")}>
      <PaymentLines payment={payment} />
    </Section>
    <PaymentPapers payment={payment} />
  </>
);
