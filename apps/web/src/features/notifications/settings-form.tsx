import { useMutation } from "@tanstack/react-query";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { type Outputs, queryClient, trpc } from "#web/lib/trpc.ts";
import { Section } from "#web/ui/section.tsx";
import { Select } from "#web/ui/select.tsx";
import { type Column, Table } from "#web/ui/table.tsx";
import { toast } from "#web/ui/toast.tsx";
import { HoursSection } from "./hours-section.tsx";
import { PushSection } from "./push-section.tsx";

type View = Outputs["notifications"]["settings"];
export type Settings = View["settings"];
type CategoryRow = View["categories"][number];
type Choice = CategoryRow["choice"];

const PACES = ["at-once", "daily", "weekly", "off"] as const satisfies readonly Choice["mail"][];

/** What one hears of, how soon, and when not. Every change holds at once. */
export function SettingsForm({ view }: { view: View }) {
  const { settings, categories, push } = view;
  const update = useMutation(
    trpc.notifications.updateSettings.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.notifications.settings.pathFilter()),
      onError: (error) => toast(failureText(error)),
    }),
  );
  const save = (change: Partial<Settings>) => update.mutate({ ...settings, ...change });
  const choose = ({ category }: CategoryRow, choice: Choice) =>
    save({ choices: { ...settings.choices, [category]: choice } });
  return (
    <>
      <Section look="work" heading={t("notifications.what")} context={t("notifications.what-lead")}>
        <Table
          caption={t("notifications.what")}
          columns={columnsFor(choose)}
          rows={categories}
          keyOf={({ category }) => category}
        />
      </Section>
      <Section look="work" heading={t("notifications.when")} context={t("notifications.when-lead")}>
        <HoursSection settings={settings} onChange={save} />
      </Section>
      <Section look="work" heading={t("notifications.push-heading")}>
        <PushSection serverKey={push.key} browsers={push.browsers} />
      </Section>
    </>
  );
}

const columnsFor = (choose: (row: CategoryRow, choice: Choice) => void): Column<CategoryRow>[] => [
  {
    id: "category",
    head: t("notifications.category"),
    cell: ({ category, mandatory }) => (
      <>
        {t(`notifications.category-${category}`)}
        <small>{t(mandatory ? "notifications.mandatory" : `notifications.about-${category}`)}</small>
      </>
    ),
  },
  {
    id: "mail",
    head: t("notifications.by-mail"),
    width: "11rem",
    cell: (row) =>
      row.mandatory ? (
        t("notifications.pace-at-once")
      ) : (
        <Select
          hideLabel
          size="s"
          label={t("notifications.mail-of", { category: t(`notifications.category-${row.category}`) })}
          options={PACES.map((pace) => ({ value: pace, label: t(`notifications.pace-${pace}`) }))}
          value={row.choice.mail}
          onChange={({ target }) =>
            choose(row, { ...row.choice, mail: PACES.find((pace) => pace === target.value) ?? row.choice.mail })
          }
        />
      ),
  },
  {
    id: "push",
    head: t("notifications.by-push"),
    width: "7rem",
    cell: (row) => (
      <input
        type="checkbox"
        role="switch"
        className="switch"
        aria-label={t("notifications.push-of", { category: t(`notifications.category-${row.category}`) })}
        aria-checked={row.choice.push}
        checked={row.choice.push}
        onChange={({ target }) => choose(row, { ...row.choice, push: target.checked })}
      />
    ),
  },
];
