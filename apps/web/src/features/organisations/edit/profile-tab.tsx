import { t } from "#web/lib/i18n.ts";
import { isLocale, localeNames, locales } from "#web/lib/i18n.ts";
import { MultiCombobox } from "#web/ui/multi-combobox.tsx";
import { Section } from "#web/ui/section.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { AboutFields } from "./about-fields.tsx";
import { useOrganisationEditor } from "./context.ts";
import { LogoField } from "./logo-field.tsx";
import { NameFields } from "./name-fields.tsx";
import { Standing } from "./standing.tsx";

/** What others read of the organisation. */
export function ProfileTab() {
  const { draft, taxonomy, set, error } = useOrganisationEditor();
  const stages = taxonomy.stages.map(({ id, code, label, hint, group }) => ({
    value: id,
    label: `${code} ${label}`,
    hint,
    group: taxonomy.stageGroups.find((each) => each.id === group)?.label,
  }));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-9 wide:grid-cols-[minmax(0,1fr)_minmax(0,20rem)]">
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-9">
        <Section look="work" heading={t("organisations.names")} context={t("organisations.names-context")}>
          <div className="grid gap-5">
            <NameFields names={draft.names} onChange={(names) => set({ names })} error={error} />
            <TextField
              label={t("organisations.legal-name")}
              hint={t("organisations.legal-name-hint")}
              error={error("legalName")}
              required
              maxLength={160}
              value={draft.legalName}
              onChange={({ target }) => set({ legalName: target.value })}
            />
            <Select
              className="max-w-80"
              label={t("organisations.own-language")}
              hint={t("organisations.own-language-hint")}
              options={locales.map((each) => ({ value: each, label: localeNames[each] }))}
              value={draft.locale}
              onChange={({ target }) => isLocale(target.value) && set({ locale: target.value })}
            />
          </div>
        </Section>
        <Section look="work" heading={t("organisations.about")} context={t("organisations.about-context")}>
          <AboutFields />
        </Section>
        <Section look="work" heading={t("organisations.stages")}>
          <MultiCombobox
            hideLabel
            label={t("organisations.stages")}
            hint={t("organisations.stages-hint")}
            error={error("stages")}
            max={20}
            options={stages}
            value={stages.filter(({ value }) => draft.stages.includes(value))}
            onChange={(chosen) => set({ stages: chosen.map(({ value }) => value) })}
          />
        </Section>
        <Section look="work" heading={t("organisations.website")}>
          <TextField
            hideLabel
            label={t("organisations.website")}
            error={error("website")}
            inputMode="url"
            maxLength={300}
            placeholder="https://"
            value={draft.website ?? ""}
            onChange={({ target }) => set({ website: target.value })}
          />
        </Section>
      </div>
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-9">
        <LogoField />
        <Standing />
      </div>
    </div>
  );
}
