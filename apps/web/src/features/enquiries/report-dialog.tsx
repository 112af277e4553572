import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { type Inputs, queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { RadioCards } from "#web/ui/radio-cards.tsx";
import { TextArea } from "#web/ui/text-area.tsx";
import { toast } from "#web/ui/toast.tsx";

type Cause = Inputs["enquiries"]["report"]["cause"];
const CAUSES: readonly Cause[] = ["fraud", "insult", "advertising", "personal-data", "other"];

/** Puts one message before the secretariat, with the few around it and nothing else. */
export function ReportDialog({ messageId, onClose }: { messageId: string; onClose: () => void }) {
  const form = useId();
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
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("enquiries.report-title")}
      description={t("enquiries.report-lead")}
      footer={
        <>
          <Button onClick={onClose}>{t("people.cancel")}</Button>
          <Button look="critical" type="submit" form={form} busy={report.isPending}>
            {t("enquiries.report-send")}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          report.mutate({ messageId, cause, text });
        }}
      >
        {report.isError && (
          <Callout tone="critical" announce>
            {failureText(report.error)}
          </Callout>
        )}
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
      </form>
    </Dialog>
  );
}
