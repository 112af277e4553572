import {
  isRegistrationNumber,
  normaliseRegistrationNumber,
} from "@commonbench/domain/organisations/registration-number";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { issuesByField } from "#web/lib/form-issues.ts";
import { locale, localeNames, locales, t, type Locale } from "#web/lib/i18n.ts";
import { ORGANISATION_CLASSES } from "#web/lib/organisation-classes.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { failureOf, type Inputs, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { RadioCards } from "#web/ui/radio-cards.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextField } from "#web/ui/text-field.tsx";

type Input = Inputs["organisations"]["found"];

const JURISDICTIONS = ["mainland", "hong-kong", "macao", "other"] as const;

/** What it takes to be told apart from every other organisation; the profile comes after. */
export function FoundOrganisationForm({ onFounded }: { onFounded: () => Promise<void> }) {
  const [legalName, setLegalName] = useState("");
  const [names, setNames] = useState<Partial<Record<Locale, string>>>({});
  const [kind, setKind] = useState<Input["class"]>("enterprise");
  const [jurisdiction, setJurisdiction] = useState<Input["jurisdiction"]>("mainland");
  const [number, setNumber] = useState("");
  const found = useMutation(trpc.organisations.found.mutationOptions({ onSuccess: onFounded }));
  const issues = issuesByField(failureOf(found.error).fields);
  const written = Object.fromEntries(Object.entries(names).filter(([, name]) => name.trim() !== ""));
  const isWrong =
    number.trim() !== "" && !isRegistrationNumber(jurisdiction, normaliseRegistrationNumber(jurisdiction, number));
  const submit = () => {
    if (found.isPending) return;
    // Who gives no display name is shown by the legal one.
    const shown = Object.keys(written).length > 0 ? written : { [locale]: legalName.slice(0, 100) };
    found.mutate({ legalName, names: shown, locale, class: kind, jurisdiction, registrationNumber: number });
  };
  return (
    <form
      className="grid max-w-[640px] gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label={t("organisations.legal-name")}
        hint={t("organisations.legal-name-hint")}
        error={issues.get("legalName")}
        required
        minLength={2}
        maxLength={160}
        autoComplete="organization"
        value={legalName}
        onChange={(event) => setLegalName(event.target.value)}
      />
      <div className="grid gap-4 medium:grid-cols-2">
        <Select
          label={t("organisations.jurisdiction")}
          value={jurisdiction}
          options={JURISDICTIONS.map((value) => ({ value, label: t(`organisations.jurisdiction-${value}`) }))}
          onChange={(event) => setJurisdiction(JURISDICTIONS.find((each) => each === event.target.value) ?? "other")}
        />
        <TextField
          label={t("organisations.registration-number")}
          hint={t(`organisations.registration-hint-${jurisdiction}`)}
          error={isWrong ? t(`organisations.registration-wrong-${jurisdiction}`) : issues.get("registrationNumber")}
          required
          maxLength={40}
          value={number}
          onChange={(event) => setNumber(event.target.value)}
        />
      </div>
      <RadioCards
        label={t("organisations.class")}
        value={kind}
        onChange={(value) => setKind(ORGANISATION_CLASSES.find((each) => each === value) ?? "enterprise")}
        options={ORGANISATION_CLASSES.map((value) => ({
          value,
          label: t(`organisations.class-${value}`),
          hint: t(`memberships.who-${value}`),
        }))}
      />
      <fieldset className="grid gap-4 medium:grid-cols-2">
        <legend className="mb-3 text-13 font-mid">{t("organisations.display-names")}</legend>
        {locales.map((each) => (
          <TextField
            key={each}
            label={t("organisations.name-in", { language: localeNames[each] })}
            optional
            lang={each}
            error={issues.get(`names.${each}`)}
            maxLength={100}
            value={names[each] ?? ""}
            onChange={(event) => setNames({ ...names, [each]: event.target.value })}
          />
        ))}
      </fieldset>
      {found.isError && (
        <Callout tone="critical" announce>
          {failureText(found.error)}
        </Callout>
      )}
      <div>
        <Button type="submit" look="ink" busy={found.isPending} disabled={isWrong}>
          {t("organisations.add")}
        </Button>
      </div>
    </form>
  );
}
