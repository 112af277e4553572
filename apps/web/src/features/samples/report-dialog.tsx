import { REPORT_FILES_MAX } from "@commonbench/domain/samples/schemas";
import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { newId } from "#web/lib/new-id.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { Checkbox } from "#web/ui/checkbox.tsx";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { TextArea } from "#web/ui/text-area.tsx";
import type { SampleDialogProps } from "./sample-actions.tsx";
import { countOf, nameOf, type Report } from "./samples.ts";
import { SentFiles } from "./sent-files.tsx";
import { NotSent, useSentFiles } from "./use-sent-files.ts";

const NOTE_MAX = 1000;

/** A report on some samples, or a newer version of one. Until it is handed over only the lab sees it. */
export function ReportDialog({
  samples,
  chosen,
  acts,
  onDone,
  replaced,
  ...dialog
}: SampleDialogProps & { replaced: Report | null }) {
  const [id] = useState(newId);
  const files = useSentFiles(REPORT_FILES_MAX);
  const [note, setNote] = useState("");
  const [handsOver, setHandsOver] = useState(true);
  const save = async (): Promise<void> => {
    const fileIds = await files.settled();
    if (fileIds.length === 0) throw new NoFile();
    await acts.addReport({
      id,
      reservationId: samples.reservationId,
      sampleIds: chosen.map((sample) => sample.id),
      fileIds,
      replacesId: replaced?.id ?? null,
      note,
      handsOver: handsOver && replaced === null,
    });
    onDone();
  };
  return (
    <ConfirmDialog
      {...dialog}
      question={
        replaced === null
          ? t("samples.report-question", { count: countOf(chosen) })
          : t("samples.replace-question", { version: replaced.version + 1 })
      }
      consequence={chosen.map(nameOf).join(t("ui.list-comma"))}
      confirm={t(replaced !== null || handsOver ? "samples.hand-over-report" : "samples.keep-report")}
      keep={t("reservations.not-yet")}
      explain={explain}
      onConfirm={save}
    >
      <SentFiles documents label={t("samples.report-file")} hint={t("samples.report-file-hint")} sent={files} />
      <TextArea
        optional
        rows={2}
        label={t("samples.note-to", { name: samples.other.name })}
        maxLength={NOTE_MAX}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      {replaced === null && (
        <Checkbox
          label={t("samples.hands-over", { name: samples.other.name })}
          hint={t("samples.hands-over-hint")}
          checked={handsOver}
          onChange={({ target }) => setHandsOver(target.checked)}
        />
      )}
    </ConfirmDialog>
  );
}

class NoFile extends Error {}

function explain(error: unknown): string {
  if (error instanceof NotSent) return t("samples.not-sent");
  return error instanceof NoFile ? t("samples.choose-file") : failureText(error);
}
