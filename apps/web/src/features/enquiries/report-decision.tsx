import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { RadioCards } from "#web/ui/radio-cards.tsx";
import { TextArea } from "#web/ui/text-area.tsx";
import { toast } from "#web/ui/toast.tsx";
import { afterDecision, type Report } from "./report.ts";

const DECISIONS = ["dismiss", "warn", "hide"] as const;
type Decision = (typeof DECISIONS)[number];

/** Decided once, with a reason that the writer reads. */
export function ReportDecision({ report: { id, can }, onDecided }: { report: Report; onDecided: () => void }) {
  const allowed = DECISIONS.filter((each) => can[each]);
  const [decision, setDecision] = useState<Decision | null>(null);
  const [reason, setReason] = useState("");
  const [lacks, setLacks] = useState(false);
  const [asks, setAsks] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const decide = useMutation(
    trpc.enquiries.decideReport.mutationOptions({
      onSuccess: async () => {
        toast(t("secretariat.report-decided-toast"));
        onDecided();
        await afterDecision();
      },
    }),
  );
  const submit = () => {
    const missing = reason.trim() === "";
    setLacks(missing);
    if (decision === null || decide.isPending) return;
    if (missing) field.current?.focus();
    else if (decision === "hide") setAsks(true);
    else decide.mutate({ id, decision, reason });
  };
  return (
    <form
      noValidate
      className="grid content-start gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <RadioCards
        label={t("secretariat.decision")}
        value={decision}
        onChange={(value) => setDecision(allowed.find((each) => each === value) ?? null)}
        options={allowed.map((value) => ({
          value,
          label: t(`secretariat.report-${value}`),
          hint: t(`secretariat.report-${value}-hint`),
        }))}
      />
      <TextArea
        ref={field}
        label={t("secretariat.report-reason")}
        hint={t("secretariat.report-reason-hint")}
        error={lacks && reason.trim() === "" ? t("secretariat.report-reason-needed") : undefined}
        rows={6}
        maxLength={2000}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      {decide.isError && !asks && (
        <Callout tone="critical" announce>
          {failureText(decide.error)}
        </Callout>
      )}
      <Button
        full
        type="submit"
        look={decision === "hide" ? "critical" : "ink"}
        disabled={decision === null}
        busy={decide.isPending}
      >
        {decision === null ? t("secretariat.choose-decision") : t(`secretariat.report-${decision}`)}
      </Button>
      <ConfirmDialog
        critical
        open={asks}
        onOpenChange={setAsks}
        question={t("secretariat.report-hide-question")}
        consequence={t("secretariat.report-hide-consequence")}
        confirm={t("secretariat.report-hide")}
        keep={t("ui.cancel")}
        explain={failureText}
        onConfirm={() => decide.mutateAsync({ id, decision: "hide", reason })}
      />
    </form>
  );
}
