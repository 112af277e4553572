import { MINUTE } from "@commonbench/domain/availability/zone";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { formatDateTime, formatPeriod } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { newId } from "#web/lib/new-id.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { trpc } from "#web/lib/trpc.ts";
import { Checkbox } from "#web/ui/checkbox.tsx";
import { FormDialog } from "#web/ui/form-dialog.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { toast } from "#web/ui/toast.tsx";
import { refreshWaits } from "./wait.ts";

export interface WantedSlot {
  readonly listingId: string;
  readonly from: number;
  readonly to: number;
  readonly units: number;
  readonly zone: string;
  /** So long before the start it can be booked at the latest. */
  readonly noticeMinutes: number;
  readonly now: number;
}

const HOUR = 60 * MINUTE;
const BEFORE = [12 * HOUR, 24 * HOUR, 3 * 24 * HOUR, 7 * 24 * HOUR, 14 * 24 * HOUR];

/** Until when one may wait: to the very last, or so much before the start that one can still plan. */
function deadlines({ from, noticeMinutes, now }: WantedSlot): number[] {
  const last = from - noticeMinutes * MINUTE;
  return [last, ...BEFORE.map((before) => from - before).filter((at) => at < last && at > now + HOUR)];
}

interface JoinDialogProps {
  readonly slot: WantedSlot;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** What is waited for, until when, and what happens when it comes free. */
export function JoinDialog({ slot, open, onOpenChange }: JoinDialogProps) {
  const { listingId, from, to, units, zone } = slot;
  const [id] = useState(newId);
  const [fewer, setFewer] = useState(false);
  const [choices] = useState(() => deadlines(slot));
  const [until, setUntil] = useState(choices[0] ?? from);
  const [purchaseOrder, setPurchaseOrder] = useState("");
  const join = useMutation(
    trpc.waitingList.join.mutationOptions({
      onSuccess: () => {
        toast(t("waiting.joined"));
        onOpenChange(false);
      },
      onSettled: refreshWaits,
    }),
  );
  const submit = (): void => {
    const span = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
    join.mutate({ id, listingId, ...span, units, fewer, until: new Date(until).toISOString(), purchaseOrder });
  };
  return (
    <FormDialog
      open={open}
      title={t("waiting.wait-for", { period: formatPeriod(from, to, { zone }) })}
      description={t("waiting.how")}
      submit={t("waiting.wait")}
      busy={join.isPending}
      keep={t("waiting.not-now")}
      refusal={join.isError && failureText(join.error)}
      onSubmit={submit}
      onClose={() => onOpenChange(false)}
    >
      <Select
        label={t("waiting.until")}
        hint={t("waiting.until-hint")}
        value={String(until)}
        options={choices.map((at, index) => ({
          value: String(at),
          label: t(index === 0 ? "waiting.until-last" : "waiting.until-at", { time: formatDateTime(at, { zone }) }),
        }))}
        onChange={({ target }) => setUntil(Number(target.value))}
      />
      {units > 1 && (
        <Checkbox
          label={t("waiting.fewer", { count: units })}
          hint={t("waiting.fewer-hint")}
          checked={fewer}
          onChange={({ target }) => setFewer(target.checked)}
        />
      )}
      <TextField
        optional
        label={t("waiting.purchase-order")}
        maxLength={60}
        value={purchaseOrder}
        onChange={({ target }) => setPurchaseOrder(target.value)}
      />
    </FormDialog>
  );
}
