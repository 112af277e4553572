import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { formatPeriod, formatZone } from "#web/lib/format-time.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { newId } from "#web/lib/new-id.ts";
import { failureText, reasonText } from "#web/lib/reason-text.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { Callout } from "#web/ui/callout.tsx";
import { ActionChip } from "#web/ui/chip.tsx";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { DateTimeField } from "#web/ui/date-field.tsx";
import { NumberField } from "#web/ui/number-field.tsx";
import { TextArea } from "#web/ui/text-area.tsx";
import { toast } from "#web/ui/toast.tsx";
import type { Reservation } from "../reservation.ts";
import { differenceWords } from "./difference-words.ts";
import { useProposal } from "./use-proposal.ts";

interface ProposeDialogProps {
  reservation: Reservation;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

const WORDS_MAX = 1000;

/** Another time or another number of units, which the other side has to accept. Nothing moves before. */
export function ProposeDialog({ reservation, open, onOpenChange }: ProposeDialogProps) {
  const [changeId] = useState(() => newId());
  const [message, setMessage] = useState("");
  const [tried, setTried] = useState(false);
  const proposal = useProposal(reservation);
  const { slot, quote, stale, same, wrongOrder } = proposal;
  const ready = slot !== null && quote !== undefined && quote.refusal === null && !stale;
  const propose = useMutation(
    trpc.reservations.proposeChange.mutationOptions({
      onSuccess: () => toast(t("reservations.proposed", { name: reservation.other.name })),
      onSettled: () => queryClient.invalidateQueries(trpc.reservations.pathFilter()),
    }),
  );
  const send = async () => {
    setTried(true);
    // Stays open: what is missing is said beside its field.
    if (!ready) throw new Error(same ? t("reservations.nothing-changed") : t("reservations.not-yet-possible"));
    const { id } = reservation;
    await propose.mutateAsync({ changeId, id, ...slot, expectedTotal: quote.total, message: message.trim(), locale });
  };
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      question={t("reservations.propose")}
      consequence={t("reservations.propose-consequence", { name: reservation.other.name })}
      confirm={t("reservations.propose-send")}
      keep={t("reservations.leave-it")}
      explain={(error) => (propose.isError ? failureText(error) : error instanceof Error && error.message)}
      onConfirm={send}
    >
      <Wishes reservation={reservation} proposal={proposal} tried={tried} wrongOrder={wrongOrder} />
      <Outcome reservation={reservation} proposal={proposal} />
      <TextArea
        optional
        label={t("reservations.words-to", { name: reservation.other.name })}
        rows={2}
        maxLength={WORDS_MAX}
        value={message}
        onChange={({ target }) => setMessage(target.value)}
      />
    </ConfirmDialog>
  );
}

type Proposal = ReturnType<typeof useProposal>;

interface WishesProps {
  reservation: Reservation;
  proposal: Proposal;
  tried: boolean;
  wrongOrder: boolean;
}

function Wishes({ reservation: { timeZone, startsAt }, proposal: { wish, change }, tried, wrongOrder }: WishesProps) {
  const missing = tried ? t("reservations.fill-in") : undefined;
  return (
    <>
      <DateTimeField
        label={t("reservations.begins")}
        hint={formatZone(timeZone, startsAt)}
        value={wish.from}
        error={wish.from === "" ? missing : undefined}
        onChange={(from) => change({ from })}
      />
      <DateTimeField
        label={t("reservations.ends")}
        value={wish.to}
        error={wish.to === "" ? missing : wrongOrder ? t("app.field-ends-before-start") : undefined}
        onChange={(to) => change({ to })}
      />
      <NumberField
        label={t("reservations.amount")}
        className="max-w-40"
        decimals={0}
        min={1}
        value={wish.units}
        error={wish.units ? undefined : missing}
        onChange={(units) => change({ units })}
      />
    </>
  );
}

/** The new price and its difference; or why not, and what would do instead. */
function Outcome({ reservation: { timeZone: zone }, proposal }: { reservation: Reservation; proposal: Proposal }) {
  const { quote, stale, error, take } = proposal;
  if (error) return <Callout tone="caution">{failureText(error)}</Callout>;
  if (quote === undefined) return null;
  if (quote.refusal === null)
    return (
      <p aria-live="polite" className={stale ? "text-ink-faint" : "font-mid"}>
        {differenceWords(quote.difference, quote.currency)}
      </p>
    );
  return (
    <Callout tone="caution" announce heading={reasonText(quote.refusal)}>
      {quote.alternatives.length > 0 && (
        <span className="mt-1 flex flex-wrap items-center gap-1.5">
          {t("reservations.nearest")}
          {quote.alternatives.map((slot) => (
            <ActionChip key={slot.from} onPress={() => take(slot)}>
              {t("reservations.instead", { period: formatPeriod(slot.from, slot.to, { zone, duration: false }) })}
            </ActionChip>
          ))}
        </span>
      )}
    </Callout>
  );
}
