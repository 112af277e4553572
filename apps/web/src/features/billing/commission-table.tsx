import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { addDays } from "#web/lib/calendar-date.ts";
import { formatDate } from "#web/lib/format-time.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Status, type Tone } from "#web/ui/status.tsx";
import { Table } from "#web/ui/table.tsx";
import { TextArea } from "#web/ui/text-area.tsx";
import { toast } from "#web/ui/toast.tsx";
import { type CommissionRule, scopeWords, takesWords } from "./commission-words.ts";

const TONES: Readonly<Record<CommissionRule["state"], Tone>> = {
  "in-force": "positive",
  upcoming: "caution",
  ended: "neutral",
};

/** Every rule, with its days and who made it. */
export function CommissionTable({ rules, today }: { rules: readonly CommissionRule[]; today: string }) {
  const day = (date: string) => formatDate(date, { year: "always" });
  return (
    <Table
      caption={t("billing.commission-rules")}
      rows={rules}
      keyOf={({ id }) => id}
      actions={(rule) => rule.can.end && <EndButton rule={rule} today={today} />}
      columns={[
        {
          id: "scope",
          head: t("billing.column-about"),
          cell: (rule) => (
            <>
              <span className="font-mid">{scopeWords(rule)}</span>
              {rule.note !== "" && <span className="block text-12 font-text text-ink-faint">{rule.note}</span>}
            </>
          ),
        },
        { id: "takes", head: t("billing.column-takes"), cell: takesWords },
        { id: "from", head: t("billing.column-from"), cell: ({ startsOn }) => day(startsOn), wideOnly: true },
        {
          id: "until",
          head: t("billing.column-until"),
          // The last day on which it counts, not the first on which it does not.
          cell: ({ endsOn }) => (endsOn === null ? t("billing.open-end") : day(addDays(endsOn, -1))),
          wideOnly: true,
        },
        {
          id: "state",
          head: t("billing.column-state"),
          cell: ({ state }) => <Status tone={TONES[state]}>{t(`billing.rule-${state}`)}</Status>,
        },
        { id: "by", head: t("billing.column-by"), cell: ({ createdBy }) => createdBy ?? "", wideOnly: true },
      ]}
    />
  );
}

function EndButton({ rule, today }: { rule: CommissionRule; today: string }) {
  const [asking, setAsking] = useState(false);
  const [endsOn, setEnd] = useState(today);
  const [reason, setReason] = useState("");
  const end = useMutation(
    trpc.billing.commission.end.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.billing.commission.pathFilter()),
    }),
  );
  const about = scopeWords(rule);
  return (
    <>
      <Button size="s" look="quiet" aria-label={t("billing.end-of", { about })} onClick={() => setAsking(true)}>
        {t("billing.end")}
      </Button>
      <ConfirmDialog
        critical
        open={asking}
        onOpenChange={setAsking}
        question={t("billing.end-question", { about })}
        consequence={t("billing.end-consequence")}
        confirm={t("billing.end-confirm")}
        explain={failureText}
        onConfirm={async () => {
          await end.mutateAsync({ id: rule.id, endsOn, reason, locale });
          toast(t("billing.ended", { about }));
        }}
      >
        <DateField
          label={t("billing.end-day")}
          hint={t("billing.end-day-hint")}
          min={today}
          value={endsOn}
          onChange={({ target }) => setEnd(target.value)}
        />
        <TextArea
          label={t("billing.reason")}
          rows={2}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </ConfirmDialog>
    </>
  );
}
