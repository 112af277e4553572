import { Link } from "@tanstack/react-router";
import { formatDateTime } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { linkClass } from "#web/ui/link.tsx";
import { Money } from "#web/ui/money.tsx";
import { Table } from "#web/ui/table.tsx";

type Entry = Outputs["billing"]["entries"]["items"][number];

const KINDS = [
  "opened",
  "void",
  "receipt",
  "surplus",
  "captured",
  "captured-twice",
  "fee",
  "settled",
  "transfer",
  "reversal",
  "payout",
  "refund",
  "refund-sent",
  "refund-failed",
  "dispute",
  "dispute-won",
  "dispute-lost",
] as const;

const kindWords = (kind: string): string => {
  const known = KINDS.find((each) => each === kind);
  return known === undefined ? kind : t(`billing.entry-${known}`);
};

/** What a figure is the sum of, newest first. */
export function EntriesList({ entries }: { entries: readonly Entry[] }) {
  return (
    <Table
      sticky
      caption={t("billing.entries")}
      rows={entries}
      keyOf={({ id }) => id}
      columns={[
        { id: "what", head: t("billing.column-what"), cell: ({ kind }) => kindWords(kind) },
        {
          id: "at",
          head: t("billing.column-at"),
          cell: ({ at }) => <span className="num">{formatDateTime(at, { weekday: false })}</span>,
          wideOnly: true,
        },
        {
          id: "payment",
          head: t("billing.column-payment"),
          cell: ({ paymentId, reference, other }) =>
            paymentId !== null && (
              <>
                <Link to={paths.payment(paymentId)} className={linkClass()}>
                  <span className="num">{reference}</span>
                </Link>
                {other !== null && <small>{other}</small>}
              </>
            ),
        },
        {
          id: "amount",
          head: t("billing.amount"),
          end: true,
          cell: ({ amount, currency }) => <Money value={{ amount, currency }} strong={false} />,
        },
      ]}
    />
  );
}
