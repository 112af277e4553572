import { useMutation } from "@tanstack/react-query";
import { CreditCard } from "lucide-react";
import { formatMoney } from "#web/lib/format.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { TestMode } from "./test-mode.tsx";
import type { Payment } from "./types.ts";

/** On to the card company's own page; nothing of the card is ever typed here. */
export function PayByCard({ payment: { id, amount, currency, mode, failure, payee } }: { payment: Payment }) {
  const pay = useMutation(
    trpc.billing.pay.mutationOptions({
      // The button stays busy until the other page is there.
      onSuccess: ({ url }) => location.assign(url),
    }),
  );
  return (
    <div className="grid gap-4">
      {failure !== null && (
        <Callout tone="critical" heading={t("billing.card-failed")}>
          {t("billing.card-failed-next")}
        </Callout>
      )}
      <p className="text-13 text-ink-muted">{t("billing.card-how", { payee: payee.name })}</p>
      <Button
        look="ink"
        size="l"
        icon={CreditCard}
        busy={pay.isPending || pay.isSuccess}
        onClick={() => pay.mutate({ id, locale })}
      >
        {t("billing.pay-by-card", { money: formatMoney({ amount, currency }) })}
      </Button>
      {pay.isError && (
        <Callout tone="critical" announce>
          {failureText(pay.error)}
        </Callout>
      )}
      <TestMode card mode={mode} />
    </div>
  );
}
