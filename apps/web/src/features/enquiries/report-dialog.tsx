import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { type Inputs, queryClient, trpc } from "#web/lib/trpc.ts";
import { FormDialog } from "#web/ui/form-dialog.tsx";
import { RadioCards } from "#web/ui/radio-cards.tsx";
import { TextArea } from "#web/ui/text-area.tsx";
import { toast } from "#web/ui/toast.tsx";

type Cause = Inputs["enquiries"]["report"]["cause"];
const CAUSES: readonly Cause[] = ["fraud", "insult", "advertising", "personal-data", "other"];

/** Puts one message before the secretariat, with the few around it and nothing else. */
export function ReportDialog({ messageId, onClose }: { messageId: string; onClose: () => void }) {
  const [cause, setCause] = useState<Cause>("fraud");
  const [text, setText] = useState("");
  const report = useMutation(
    trpc.enquiries.report.mutationOptions({
      onSuccess: async () => {
        onClose();
        toast(t("enquiries.reported"));
        await queryClient.invalidateQueries(trpc.enquiries.pathFilter());
      },
    }),
  );
  return (
    <FormDialog
      critical
      title={t("enquiries.report-title")}
      description={t("enquiries.report-lead")}
      submit={t("enquiries.report-send")}
      busy={report.isPending}
      refusal={report.isError && failureText(report.error)}
      onSubmit={() => report.mutate({ messageId, cause, text })}
      onClose={onClose}
    >
      <RadioCards
        label={t("enquiries.report-cause")}
        options={CAUSES.map((value) => ({ value, label: t(`enquiries.cause-${value}`) }))}
        value={cause}
        onChange={(value) => setCause(CAUSES.find((each) => each === value) ?? "other")}
      />
      <TextArea
        optional
        label={t("enquiries.report-words")}
        value={text}
        maxLength={2000}
        onChange={({ target }) => setText(target.value)}
      />
    </FormDialog>
  );
}
