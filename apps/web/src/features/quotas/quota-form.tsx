import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { focusFirstWrong } from "#web/lib/focus.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { FormDialog } from "#web/ui/form-dialog.tsx";
import { NumberField } from "#web/ui/number-field.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { toast } from "#web/ui/toast.tsx";
import { WeekPlanField } from "#web/ui/week-plan-field.tsx";
import { contentOf, type Draft, draftOf, missingIn } from "./quota-draft.ts";
import { BookersFields, ResourceFields, type ScopeProps } from "./quota-scope.tsx";
import type { Quota } from "./quota-words.ts";

const MEASURES = ["hours", "count"] as const satisfies readonly Draft["measure"][];
const PERIODS = ["day", "week", "month"] as const satisfies readonly Draft["period"][];

interface QuotaFormProps {
  /** Null for a new one. */
  quota: Quota | null;
  onClose: () => void;
}

/** Sets a limit or changes one. It counts from the next booking on. */
export function QuotaForm({ quota, onClose }: QuotaFormProps) {
  const [draft, setDraft] = useState(() => draftOf(quota));
  const [tried, setTried] = useState(false);
  const save = useMutation(
    trpc.quotas.save.mutationOptions({
      onSuccess: async () => {
        toast(t("quotas.saved"));
        onClose();
        await queryClient.invalidateQueries(trpc.quotas.pathFilter());
      },
    }),
  );
  const missing = missingIn(draft);
  const change = (next: Partial<Draft>) => setDraft((now) => ({ ...now, ...next }));
  const submit = (form: HTMLFormElement) => {
    setTried(true);
    if (missing.size === 0)
      save.mutate({ ...contentOf(draft), locale, ...(quota && { id: quota.id, version: quota.version }) });
    // The marks stand there only after this event.
    else requestAnimationFrame(() => focusFirstWrong(form));
  };
  const title = t(quota === null ? "quotas.add" : "quotas.edit");
  return (
    <FormDialog
      noValidate
      width="l"
      title={title}
      description={t("quotas.form-hint")}
      submit={t("quotas.save")}
      busy={save.isPending}
      refusal={save.isError && failureText(save.error)}
      onSubmit={submit}
      onClose={onClose}
    >
      <Fields draft={draft} missing={tried ? missing : new Set()} onChange={change} />
    </FormDialog>
  );
}

function Fields({ draft, missing, onChange }: ScopeProps) {
  return (
    <>
      <TextField
        label={t("quotas.name")}
        hint={t("quotas.name-hint")}
        maxLength={80}
        value={draft.name}
        error={missing.has("name") ? t("quotas.fill-in") : undefined}
        onChange={({ target }) => onChange({ name: target.value })}
      />
      <BookersFields {...{ draft, missing, onChange }} />
      <ResourceFields {...{ draft, missing, onChange }} />
      <div className="grid gap-4 medium:grid-cols-3">
        <NumberField
          decimals={0}
          min={0}
          max={100_000}
          label={t("quotas.limit")}
          value={draft.limit}
          error={missing.has("limit") ? t("quotas.fill-in") : undefined}
          onChange={(limit) => onChange({ limit })}
        />
        <Select
          label={t("quotas.measure")}
          options={MEASURES.map((each) => ({ value: each, label: t(`quotas.measure-${each}`) }))}
          value={draft.measure}
          onChange={({ target }) => onChange({ measure: MEASURES.find((each) => each === target.value) ?? "hours" })}
        />
        <Select
          label={t("quotas.period")}
          options={PERIODS.map((each) => ({ value: each, label: t(`quotas.period-${each}`) }))}
          value={draft.period}
          onChange={({ target }) => onChange({ period: PERIODS.find((each) => each === target.value) ?? "week" })}
        />
      </div>
      <WeekPlanField
        optional
        label={t("quotas.prime-time")}
        hint={t("quotas.prime-time-hint")}
        value={draft.primeTime}
        onChange={(primeTime) => onChange({ primeTime })}
      />
    </>
  );
}
