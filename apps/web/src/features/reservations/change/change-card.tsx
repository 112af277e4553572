import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { formatDateTime, formatPeriod } from "#web/lib/format-time.ts";
import { type Inputs, queryClient, trpc } from "#web/lib/trpc.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { Button } from "#web/ui/button.tsx";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { Facts } from "#web/ui/facts.tsx";
import { Mixed } from "#web/ui/mixed.tsx";
import { Section } from "#web/ui/section.tsx";
import { ReasonField } from "../act/act-dialogs.tsx";
import type { Change, Reservation } from "../reservation.ts";
import { differenceWords } from "./difference-words.ts";

type Answer = Inputs["reservations"]["answerChange"]["answer"];

/** A proposal that waits for its answer: from what to what, the difference, and the answer itself. */
export function ChangeCard({ change, reservation }: { change: Change; reservation: Reservation }) {
  const { timeZone: zone, startsAt, endsAt, units, currency, other, own } = reservation;
  const { slot, can, message, difference, answerBy } = change;
  const who = change.own ? own.name : other.name;
  return (
    <Section
      look="work"
      heading={t(change.own ? "reservations.own-proposal" : "reservations.their-proposal", { name: who })}
      context={t("reservations.answer-by", { time: formatDateTime(answerBy) })}
    >
      <Facts
        facts={[
          {
            term: t("reservations.until-now"),
            value: <Slot {...{ zone, slot: { from: startsAt, to: endsAt, units } }} />,
          },
          { term: t("reservations.instead-of"), value: <Slot {...{ zone, slot }} strong /> },
          { term: t("reservations.price"), value: differenceWords(difference, currency) },
          ...(message === "" ? [] : [{ term: t("reservations.message"), value: <Mixed>{message}</Mixed> }]),
        ]}
      />
      <div className="mt-3 flex flex-wrap gap-2">
        {can.accept && <AnswerButton change={change} answer="accept" words={differenceWords(difference, currency)} />}
        {can.decline && <AnswerButton change={change} answer="decline" />}
        {can.withdraw && <AnswerButton change={change} answer="withdraw" />}
      </div>
    </Section>
  );
}

function Slot({ slot, zone, strong }: { slot: Change["slot"]; zone: string; strong?: boolean }) {
  return (
    <span className={strong ? "font-mid" : "text-ink-muted"}>
      {formatPeriod(slot.from, slot.to, { zone })}
      <span className="block text-12 font-text text-ink-faint">
        {t("reservations.units-count", { count: slot.units })}
      </span>
    </span>
  );
}

function AnswerButton({ change, answer, words }: { change: Change; answer: Answer; words?: string }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const mutation = useMutation(
    trpc.reservations.answerChange.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.reservations.pathFilter()),
    }),
  );
  return (
    <>
      <Button look={answer === "accept" ? "ink" : "outlined"} onClick={() => setOpen(true)}>
        {t(`reservations.change-${answer}`)}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        question={t(`reservations.change-${answer}-question`)}
        consequence={words}
        confirm={t(`reservations.change-${answer}`)}
        keep={t("reservations.not-yet")}
        explain={failureText}
        onConfirm={() => mutation.mutateAsync({ changeId: change.id, answer, reason: reason.trim(), locale })}
      >
        {answer === "decline" && (
          <ReasonField label={t("reservations.decline-words")} value={reason} onChange={setReason} />
        )}
      </ConfirmDialog>
    </>
  );
}
