import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { formatDateTime } from "#web/lib/format-time.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { newId } from "#web/lib/new-id.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { type Outputs, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { Countdown } from "#web/ui/countdown.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { toast } from "#web/ui/toast.tsx";
import { refreshWaits, type Wait } from "./wait.ts";

type Quote = Outputs["waitingList"]["quote"];
type Reserved = Outputs["waitingList"]["take"];

interface OfferPanelProps {
  readonly wait: Wait;
  readonly offer: NonNullable<Wait["offer"]>;
  readonly quote: Quote | undefined;
  /** What the quote says of price, ways to pay and terms. */
  readonly children: ReactNode;
  readonly onTaken: (reserved: Reserved) => void;
}

/** How long it is kept, what it costs, and the two answers. */
export function OfferPanel(props: OfferPanelProps) {
  const { wait, offer, quote, children } = props;
  return (
    <section aria-label={t("waiting.offer")} className="rounded-3 border border-line-strong bg-raised">
      <div className="grid gap-4 px-5 py-4 max-medium:px-4">
        <Countdown
          until={Date.parse(offer.until)}
          say={(minutes) => t("waiting.minutes-left", { count: minutes })}
          onOver={() => void refreshWaits()}
          over={<Callout tone="caution">{t("waiting.offer-over")}</Callout>}
        >
          {(left) => (
            <Callout tone="caution" heading={t("waiting.kept-until", { time: formatDateTime(offer.until) })}>
              <span role="timer" className="num">
                {t("waiting.left", { left })}
              </span>
            </Callout>
          )}
        </Countdown>
        {wait.offer !== null && offer.units < wait.units && (
          <p className="text-13">{t("waiting.fewer-offered", { offered: offer.units, wanted: wait.units })}</p>
        )}
        {children}
        {wait.can.take && quote !== undefined && <TakeForm {...props} quote={quote} />}
        {!wait.can.take && <p className="text-13 text-ink-muted">{t("waiting.only-managers")}</p>}
        {wait.can.decline && <Decline wait={wait} />}
      </div>
    </section>
  );
}

function TakeForm({ wait, quote, onTaken }: OfferPanelProps & { quote: Quote }) {
  const [reservationId] = useState(newId);
  const [purchaseOrder, setPurchaseOrder] = useState(wait.purchaseOrder);
  const take = useMutation(
    trpc.waitingList.take.mutationOptions({ onSuccess: onTaken, onSettled: () => void refreshWaits() }),
  );
  const { total, currency, rail, quota, mode, refusal } = quote;
  const press = (): void => {
    if (total === null || currency === null) return;
    const expectedTotal = { amount: total, currency };
    const beyondQuota = quota !== null;
    take.mutate({ id: wait.id, reservationId, rail, expectedTotal, beyondQuota, purchaseOrder, locale });
  };
  return (
    <div className="grid gap-3">
      <TextField
        optional
        label={t("waiting.purchase-order")}
        maxLength={60}
        value={purchaseOrder}
        onChange={({ target }) => setPurchaseOrder(target.value)}
      />
      {take.isError && (
        <Callout tone="critical" announce>
          {failureText(take.error)}
        </Callout>
      )}
      <Button look="ink" size="l" full busy={take.isPending} disabled={refusal !== null} onClick={press}>
        {t(mode === "request" ? "waiting.take-by-request" : "waiting.take")}
      </Button>
    </div>
  );
}

function Decline({ wait: { id } }: { wait: Wait }) {
  const [open, setOpen] = useState(false);
  const decline = useMutation(
    trpc.waitingList.decline.mutationOptions({
      onSuccess: () => toast(t("waiting.declined")),
      onSettled: () => void refreshWaits(),
    }),
  );
  return (
    <>
      <Button full onClick={() => setOpen(true)}>
        {t("waiting.decline")}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        question={t("waiting.decline-question")}
        consequence={t("waiting.decline-consequence")}
        confirm={t("waiting.decline")}
        keep={t("waiting.keep")}
        critical
        onConfirm={() => decline.mutateAsync({ id })}
        explain={failureText}
      />
    </>
  );
}
