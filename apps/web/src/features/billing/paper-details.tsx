import type { BillingDetailsInput } from "@commonbench/domain/billing/invoices";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { issuesByField } from "#web/lib/form-issues.ts";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { failureOf, type Outputs, queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { Facts } from "#web/ui/facts.tsx";
import { PercentField } from "#web/ui/percent-field.tsx";
import { Section } from "#web/ui/section.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { toast } from "#web/ui/toast.tsx";

type Details = Outputs["billing"]["papers"]["details"];
type Values = Omit<BillingDetailsInput, "version">;

const WORDS = ["address", "phone", "taxNumber", "bank", "bankAccount"] as const;
const FAPIAO = ["ordinary", "special"] as const;

/** What invoices say of the organisation, as far as the place where it is registered wants it. */
export function PaperDetails({ details }: { details: Details }) {
  const { legalName, registrationNumber, fields, version, can } = details;
  const [values, setValues] = useState<Values>(details);
  const save = useMutation(
    trpc.billing.papers.saveDetails.mutationOptions({
      onSuccess: async () => {
        toast(t("billing.details-saved"));
        await queryClient.invalidateQueries(trpc.billing.papers.pathFilter());
      },
    }),
  );
  const issues = issuesByField(failureOf(save.error).fields);
  const change = (next: Partial<Values>) => setValues({ ...values, ...next });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { address, phone, taxNumber, taxRate, bank, bankAccount, fapiao } = values;
    if (!save.isPending) save.mutate({ address, phone, taxNumber, taxRate, bank, bankAccount, fapiao, version });
  };
  return (
    <Section look="work" heading={t("billing.details")} context={t("billing.details-context")}>
      <form onSubmit={submit} className="grid max-w-160 gap-4">
        <Facts
          facts={[
            { term: t("billing.legal-name"), value: legalName },
            { term: t("billing.registration-number"), value: <span className="num">{registrationNumber}</span> },
          ]}
        />
        {WORDS.filter((field) => fields.includes(field)).map((field) => (
          <TextField
            key={field}
            optional
            disabled={!can.update}
            label={t(`billing.details-${field}`)}
            error={issues.get(field)}
            value={values[field]}
            onChange={({ target }) => change({ [field]: target.value })}
          />
        ))}
        {fields.includes("taxRate") && (
          <PercentField
            optional
            disabled={!can.update}
            className="max-w-60"
            step={1}
            label={t("billing.details-taxRate")}
            hint={t("billing.details-taxRate-hint")}
            error={issues.get("taxRate")}
            max={3000}
            value={values.taxRate}
            onChange={(taxRate) => change({ taxRate })}
          />
        )}
        {fields.includes("fapiao") && (
          <Select
            disabled={!can.update}
            label={t("billing.details-fapiao")}
            hint={t("billing.details-fapiao-hint")}
            placeholder={t("billing.fapiao-none")}
            value={values.fapiao ?? ""}
            options={FAPIAO.map((kind) => ({ value: kind, label: t(`billing.fapiao-${kind}`) }))}
            onChange={({ target }) => change({ fapiao: FAPIAO.find((kind) => kind === target.value) ?? null })}
          />
        )}
        {save.isError && issues.size === 0 && (
          <Callout tone="critical" announce>
            {failureText(save.error)}
          </Callout>
        )}
        {can.update && (
          <Button type="submit" busy={save.isPending} className="justify-self-start">
            {t("billing.save-details")}
          </Button>
        )}
      </form>
    </Section>
  );
}
