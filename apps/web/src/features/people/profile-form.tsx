import { useMutation } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import { issuesByField } from "#web/lib/form-issues.ts";
import { isLocale, locale, localeHref, localeNames, locales, rememberLocale, t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import type { Me } from "#web/lib/session.ts";
import { failureOf, queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { toast } from "#web/ui/toast.tsx";

/** Name and language of the person; mails come in that language. */
export function ProfileForm({ person }: { person: Me["person"] }) {
  const [name, setName] = useState(person.name);
  const [language, setLanguage] = useState(person.locale);
  const save = useMutation(
    trpc.people.updateProfile.mutationOptions({
      async onSuccess(_me, { locale: chosen }) {
        if (chosen !== person.locale && chosen !== locale) {
          // The page is read anew in the language that was just chosen.
          rememberLocale(chosen);
          return location.assign(localeHref(chosen, location));
        }
        await queryClient.invalidateQueries();
        return toast(t("people.profile-saved"));
      },
    }),
  );
  const wrong = save.isError ? issuesByField(failureOf(save.error).fields) : undefined;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate({ name, locale: language });
  };
  return (
    <form onSubmit={submit} className="grid max-w-100 gap-5">
      {save.isError && (
        <Callout tone="critical" announce>
          {failureText(save.error)}
        </Callout>
      )}
      <TextField
        label={t("people.name")}
        hint={t("people.name-hint")}
        error={wrong?.get("name")}
        autoComplete="name"
        required
        maxLength={80}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Select
        label={t("people.language")}
        hint={t("people.language-hint")}
        options={locales.map((each) => ({ value: each, label: localeNames[each] }))}
        value={language}
        onChange={({ target }) => isLocale(target.value) && setLanguage(target.value)}
      />
      <TextField label={t("people.email")} hint={t("people.email-fixed")} type="email" readOnly value={person.email} />
      <Button
        type="submit"
        look="ink"
        className="justify-self-start"
        busy={save.isPending}
        disabled={name.trim() === person.name && language === person.locale}
      >
        {t("people.save")}
      </Button>
    </form>
  );
}
