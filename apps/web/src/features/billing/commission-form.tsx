import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { exponentOf } from "#web/lib/format.ts";
import { issuesByField } from "#web/lib/form-issues.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import type { TaxonomyView } from "#web/lib/taxonomy.ts";
import { failureOf, queryClient, trpc } from "#web/lib/trpc.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { FormDialog } from "#web/ui/form-dialog.tsx";
import { MoneyField } from "#web/ui/money-field.tsx";
import { PercentField } from "#web/ui/percent-field.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { toast } from "#web/ui/toast.tsx";
import { type Scope, ScopeFields } from "./commission-scope.tsx";

const NOTHING: Scope = { programme: null, categoryId: null, kind: null, memberClass: null, currency: null };

interface CommissionFormProps {
  today: string;
  taxonomy: TaxonomyView;
  onClose: () => void;
}

/** A rule from a day on; what was about the same ends there by itself. */
export function CommissionForm({ today, taxonomy, onClose }: CommissionFormProps) {
  const [scope, setScope] = useState(NOTHING);
  const [share, setShare] = useState<number | null>(500);
  const [fixed, setFixed] = useState<number | null>(null);
  const [cap, setCap] = useState<number | null>(null);
  const [startsOn, setStart] = useState(today);
  const [note, setNote] = useState("");
  const add = useMutation(
    trpc.billing.commission.add.mutationOptions({
      onSuccess: async () => {
        toast(t("billing.rule-added"));
        onClose();
        await queryClient.invalidateQueries(trpc.billing.commission.pathFilter());
      },
    }),
  );
  const issues = issuesByField(failureOf(add.error).fields);
  const money = scope.currency !== null;
  const submit = () => {
    const amounts = { fixed: money ? (fixed ?? 0) : 0, cap: money ? cap : null };
    add.mutate({ ...scope, ...amounts, basisPoints: share ?? 0, startsOn, note, locale });
  };
  return (
    <FormDialog
      width="l"
      title={t("billing.add-rule")}
      description={t("billing.add-rule-hint")}
      submit={t("billing.add-rule")}
      busy={add.isPending}
      refusal={add.isError && issues.size === 0 && failureText(add.error)}
      onSubmit={submit}
      onClose={onClose}
    >
      <ScopeFields value={scope} onChange={setScope} taxonomy={taxonomy}>
        <PercentField
          label={t("billing.share")}
          error={issues.get("basisPoints")}
          value={share}
          onChange={setShare}
          step={0.5}
        />
        {money && (
          <>
            <MoneyField
              optional
              label={t("billing.fixed")}
              unit={scope.currency}
              exponent={exponentOf(scope.currency ?? "")}
              error={issues.get("fixed")}
              value={fixed}
              onChange={setFixed}
            />
            <MoneyField
              optional
              label={t("billing.cap")}
              unit={scope.currency}
              exponent={exponentOf(scope.currency ?? "")}
              error={issues.get("cap")}
              value={cap}
              onChange={setCap}
            />
          </>
        )}
      </ScopeFields>
      <div className="grid gap-4 medium:grid-cols-2">
        <DateField
          required
          label={t("billing.starts-on")}
          hint={t("billing.starts-on-hint")}
          min={today}
          error={issues.get("startsOn")}
          value={startsOn}
          onChange={({ target }) => setStart(target.value)}
        />
        <TextField
          optional
          label={t("billing.note")}
          hint={t("billing.note-hint")}
          maxLength={500}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </div>
    </FormDialog>
  );
}
