import { formatDate, formatDateTime } from "#web/lib/format-time.ts";
import { formatFileSize, formatMoney } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { TextLink } from "#web/ui/link.tsx";
import { Section } from "#web/ui/section.tsx";
import { Trail, type TrailEntry } from "#web/ui/trail.tsx";
import { ConfirmRefund } from "./confirm-refund.tsx";
import { RetryRefund } from "./retry-refund.tsx";
import type { Payment } from "./types.ts";

interface Dated extends TrailEntry {
  readonly time: string;
}

/** Everything that was sent, received, refunded, disputed and passed on, newest first. */
export function PaymentHistory({ payment }: { payment: Payment }) {
  const entries = [
    ...proofs(payment),
    ...receipts(payment),
    ...refunds(payment),
    ...disputes(payment),
    ...milestones(payment),
  ].toSorted((a, b) => b.time.localeCompare(a.time));
  return (
    <Section look="work" heading={t("billing.history")}>
      <Trail entries={entries} />
    </Section>
  );
}

const at = (time: string) => ({ time, at: formatDateTime(time, { weekday: false }), dateTime: time });

const proofs = ({ proofs: all, currency }: Payment): Dated[] =>
  all.map(({ id, amount, sentOn, note, status, reason, files, createdAt }) => ({
    key: id,
    ...at(createdAt),
    sentence: (
      <>
        {t(`billing.proof-${status}`, { money: formatMoney({ amount, currency }), date: formatDate(sentOn) })}{" "}
        {files.map(({ fileId, name, bytes, url }) => (
          <TextLink key={fileId} href={url} target="_blank" rel="noreferrer" className="me-2">
            {name} ({formatFileSize(bytes)})
          </TextLink>
        ))}
      </>
    ),
    reason: reason || note,
  }));

const receipts = ({ receipts: all, currency }: Payment): Dated[] =>
  all.map(({ id, amount, receivedOn, note, createdAt }) => ({
    key: id,
    ...at(createdAt),
    changed: true,
    sentence: t("billing.receipt", { money: formatMoney({ amount, currency }), date: formatDate(receivedOn) }),
    reason: note,
  }));

const refunds = ({ refunds: all, currency, rail }: Payment): Dated[] =>
  all.map((refund) => ({
    key: refund.id,
    ...at(refund.doneAt ?? refund.createdAt),
    changed: refund.status === "done",
    sentence: (
      <>
        {t(rail === "card" ? `billing.refund-${refund.status}` : `billing.bank-refund-${refund.status}`, {
          money: formatMoney({ amount: refund.amount, currency }),
        })}{" "}
        {refund.can.confirm && <ConfirmRefund refund={refund} currency={currency} />}
        {refund.can.retry && <RetryRefund refund={refund} />}
      </>
    ),
    reason: refund.reason,
  }));

const disputes = ({ disputes: all }: Payment): Dated[] =>
  all.map(({ id, amount, currency, status, reason, answerBy, createdAt }) => ({
    key: id,
    ...at(createdAt),
    changed: true,
    sentence:
      status === "open" && answerBy !== null
        ? t("billing.dispute-answer", { money: formatMoney({ amount, currency }), time: formatDateTime(answerBy) })
        : t(`billing.dispute-${status}`, { money: formatMoney({ amount, currency }) }),
    reason,
  }));

function milestones({ id, createdAt, paidAt, settledAt, transfer, currency }: Payment): Dated[] {
  const moved = transfer === null ? 0 : transfer.amount - transfer.reversed;
  return [
    { key: `${id}-opened`, ...at(createdAt), sentence: t("billing.opened") },
    ...(paidAt === null ? [] : [{ key: `${id}-paid`, ...at(paidAt), changed: true, sentence: t("billing.was-paid") }]),
    ...(settledAt === null
      ? []
      : [
          {
            key: `${id}-settled`,
            ...at(settledAt),
            sentence:
              moved > 0
                ? t("billing.passed-on", { money: formatMoney({ amount: moved, currency }) })
                : t("billing.service-done"),
          },
        ]),
  ];
}
