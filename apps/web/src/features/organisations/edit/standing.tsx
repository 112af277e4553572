import { Link } from "@tanstack/react-router";
import { t } from "#web/lib/i18n.ts";
import { ORGANISATION_CLASSES } from "#web/lib/organisation-classes.ts";
import { paths } from "#web/lib/paths.ts";
import { Facts } from "#web/ui/facts.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { Section } from "#web/ui/section.tsx";
import { Select } from "#web/ui/select.tsx";
import { useOrganisationEditor } from "./context.ts";

/** What a register or the secretariat settled: shown, and the class changed only before an application. */
export function Standing() {
  const { view, draft, set, error } = useOrganisationEditor();
  const { membership, jurisdiction, registrationNumber } = view;
  return (
    <Section look="work" heading={t("organisations.standing")}>
      <div className="grid gap-4">
        {view.can.changeClass && (
          <Select
            label={t("organisations.class")}
            hint={t("organisations.class-hint")}
            error={error("class")}
            options={ORGANISATION_CLASSES.map((each) => ({ value: each, label: t(`organisations.class-${each}`) }))}
            value={draft.class}
            onChange={({ target }) => {
              const chosen = ORGANISATION_CLASSES.find((each) => each === target.value);
              if (chosen) set({ class: chosen });
            }}
          />
        )}
        <Facts
          look="spec"
          className="grid-cols-1! border-t border-line"
          facts={[
            ...(view.can.changeClass
              ? []
              : [{ term: t("organisations.class"), value: t(`organisations.class-${view.class}`) }]),
            { term: t("organisations.jurisdiction"), value: t(`organisations.jurisdiction-${jurisdiction}`) },
            {
              term: t(`organisations.number-${jurisdiction}`),
              value: <span className="whitespace-nowrap num">{registrationNumber}</span>,
            },
            {
              term: t("app.membership"),
              value: (
                <Link to={paths.membership} className={linkClass()}>
                  {membership === null ? t("organisations.not-a-member") : t(`memberships.status-${membership}`)}
                </Link>
              ),
            },
          ]}
        />
        <p className="text-12 text-ink-faint">{t("organisations.standing-hint")}</p>
      </div>
    </Section>
  );
}
