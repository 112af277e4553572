import { useSuspenseQuery } from "@tanstack/react-query";
import { OrganisationEditor, TABS } from "#web/features/organisations/edit/organisation-editor.tsx";
import { WithOrganisation } from "#web/features/organisations/with-organisation.tsx";
import { t } from "#web/lib/i18n.ts";
import { taxonomyQuery } from "#web/lib/taxonomy.ts";
import { trpc } from "#web/lib/trpc.ts";
import { useParameters } from "#web/lib/use-parameters.ts";

export function OwnOrganisationPage() {
  return <WithOrganisation title={t("app.organisation")}>{() => <Settings />}</WithOrganisation>;
}

function Settings() {
  const { tab } = useParameters();
  const { data: view } = useSuspenseQuery(trpc.organisations.mine.queryOptions());
  const { data: taxonomy } = useSuspenseQuery(taxonomyQuery());
  return (
    <OrganisationEditor
      key={view.id}
      view={view}
      taxonomy={taxonomy}
      tab={TABS.find((each) => each === tab) ?? "profile"}
    />
  );
}
