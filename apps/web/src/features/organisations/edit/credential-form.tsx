import { useMutation } from "@tanstack/react-query";
import { useRef, useState, type SubmitEvent } from "react";
import { focusFirstWrong } from "#web/lib/focus.ts";
import { issuesByField } from "#web/lib/form-issues.ts";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import type { TaxonomyView } from "#web/lib/taxonomy.ts";
import { failureOf, queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { Combobox } from "#web/ui/combobox.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { toast } from "#web/ui/toast.tsx";
import { CertificateField, type Certificate } from "./certificate-field.tsx";

const EMPTY = { kind: "", number: "", scope: "", validFrom: "", validTo: "" };

/** Kind, number, scope, dates, and the certificate itself for the secretariat to check. */
export function CredentialForm({ kinds }: { kinds: TaxonomyView["credentials"] }) {
  const form = useRef<HTMLFormElement>(null);
  const [fields, setFields] = useState(EMPTY);
  const [certificate, setCertificate] = useState<Certificate | null>(null);
  const add = useMutation(
    trpc.organisations.addCredential.mutationOptions({
      async onSuccess() {
        setFields(EMPTY);
        setCertificate(null);
        toast(t("organisations.credential-added"));
        await queryClient.invalidateQueries(trpc.organisations.pathFilter());
      },
    }),
  );
  const { fields: issues } = failureOf(add.error);
  const wrong = issuesByField(issues);
  const put = (change: Partial<typeof EMPTY>) => setFields({ ...fields, ...change });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const validTo = fields.validTo === "" ? null : fields.validTo;
    if (add.isPending) return;
    const onError = () => requestAnimationFrame(() => form.current && focusFirstWrong(form.current));
    add.mutate({ ...fields, validTo, fileId: certificate?.id ?? null }, { onError });
  };
  const options = kinds.map(({ id, label, issuer }) => ({ value: id, label, hint: issuer }));
  return (
    <form ref={form} onSubmit={submit} className="grid max-w-160 gap-5">
      {add.isError && (
        <Callout tone="critical" announce>
          {failureText(add.error)}
        </Callout>
      )}
      <Combobox
        label={t("organisations.credential-kind")}
        error={fields.kind === "" ? wrong.get("kind") && t("app.field-too-short") : wrong.get("kind")}
        options={options}
        value={options.find(({ value }) => value === fields.kind) ?? null}
        onChange={(chosen) => put({ kind: chosen?.value ?? "" })}
      />
      <TextField
        label={t("organisations.credential-number")}
        hint={t("organisations.credential-number-hint")}
        error={wrong.get("number")}
        required
        maxLength={80}
        value={fields.number}
        onChange={({ target }) => put({ number: target.value })}
      />
      <TextField
        label={t("organisations.credential-scope")}
        hint={t("organisations.credential-scope-hint")}
        error={wrong.get("scope")}
        optional
        maxLength={300}
        value={fields.scope}
        onChange={({ target }) => put({ scope: target.value })}
      />
      <div className="grid grid-cols-2 gap-x-6 gap-y-5 max-medium:grid-cols-1">
        <DateField
          label={t("organisations.valid-from")}
          error={wrong.get("validFrom")}
          required
          value={fields.validFrom}
          onChange={({ target }) => put({ validFrom: target.value })}
        />
        <DateField
          label={t("organisations.credential-valid-to")}
          hint={t("organisations.valid-to-hint")}
          error={wrong.get("validTo")}
          optional
          min={fields.validFrom || undefined}
          value={fields.validTo}
          onChange={({ target }) => put({ validTo: target.value })}
        />
      </div>
      <CertificateField value={certificate} onChange={setCertificate} error={wrong.get("fileId")} />
      <Button type="submit" look="ink" className="justify-self-start" busy={add.isPending}>
        {t("organisations.add-credential")}
      </Button>
    </form>
  );
}
