import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { TextArea } from "#web/ui/text-area.tsx";
import type { SampleDialogProps } from "./sample-actions.tsx";
import { countOf, nameOf } from "./samples.ts";

const NOTE_MAX = 1000;
const NAMED = 6;

/** A step that is confirmed and not written down: a test begins, something is used up or missing. */
export function MoveDialog({
  samples,
  chosen,
  acts,
  onDone,
  move,
  ...dialog
}: SampleDialogProps & { move: "start" | "use-up" | "lose" }) {
  const [note, setNote] = useState("");
  const names = chosen.slice(0, NAMED).map(nameOf).join(t("ui.list-comma"));
  const more = chosen.length - NAMED;
  return (
    <ConfirmDialog
      {...dialog}
      critical={move === "lose"}
      question={t(`samples.${move}-question`, { count: countOf(chosen) })}
      consequence={
        <>
          {t(`samples.${move}-consequence`, { name: samples.other.name })}{" "}
          {more > 0 ? t("samples.named-and-more", { names, count: more }) : names}
        </>
      }
      confirm={t(`samples.do-${move}`, { count: countOf(chosen) })}
      keep={t("reservations.not-yet")}
      explain={failureText}
      onConfirm={async () => {
        const lines = chosen.map(({ id, version }) => ({ id, version }));
        await acts.move({ reservationId: samples.reservationId, move, lines, note });
        onDone();
      }}
    >
      {move !== "start" && (
        <TextArea
          optional
          rows={2}
          label={t("samples.note")}
          maxLength={NOTE_MAX}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      )}
    </ConfirmDialog>
  );
}
