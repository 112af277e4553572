import { formatDateTime } from "#web/lib/format-time.ts";
import { formatMoney, formatNumber } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { Status } from "#web/ui/status.tsx";

type Check = Outputs["billing"]["checks"]["items"][number];
type Difference = Check["differences"][number];

/** When the books were compared, with how much, and everything that did not agree. */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {checks.map(({ id, endedAt, payments, entries, differences }) => (
        <li key={id} className="grid gap-2 py-3">
          <div className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5">
            <span className="font-mid num">{formatDateTime(endedAt)}</span>
            <Status tone={differences.length === 0 ? "positive" : "critical"}>
              {t("billing.check-result", { count: differences.length })}
            </Status>
            <span className="text-12 text-ink-faint">
              {t("billing.check-size", { payments: formatNumber(payments), entries: formatNumber(entries) })}
            </span>
          </div>
          {differences.length > 0 && (
            <ul className="grid gap-1.5 ps-4">
              {differences.map((difference) => (
                <OneDifference key={`${difference.kind} ${difference.about}`} difference={difference} />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function OneDifference({ difference: { kind, about, currency, ours, theirs } }: { difference: Difference }) {
  return (
    <li className="grid gap-0.5 text-13">
      <span>{t(`billing.difference-${kind}`)}</span>
      <span className="text-12 wrap-anywhere text-ink-faint num">
        {about}: {t("billing.difference", { ours: shown(ours, currency), theirs: shown(theirs, currency) })}
      </span>
    </li>
  );
}

/** Amounts are minor units; everything else is a word of the other side's. */
const shown = (value: string, currency: string | null): string =>
  currency !== null && /^-?\d+$/.test(value) ? formatMoney({ amount: Number(value), currency }) : value;
