import { Link, useNavigate } from "@tanstack/react-router";
import { useRef, type SubmitEvent } from "react";
import { focusFirstWrong } from "#web/lib/focus.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { TaxonomyView } from "#web/lib/taxonomy.ts";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { LeaveGuard } from "#web/ui/leave-guard.tsx";
import { TabCount, tabClass, TabLinks } from "#web/ui/tabs.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";
import { ConflictPanel } from "./conflict-panel.tsx";
import { OrganisationEditorContext } from "./context.ts";
import { CredentialsTab } from "./credentials-tab.tsx";
import type { OrganisationForm } from "./draft.ts";
import { PlacesTab } from "./places-tab.tsx";
import { ProfileTab } from "./profile-tab.tsx";
import { useEditor } from "./use-editor.ts";

export const TABS = ["profile", "places", "credentials"] as const;
export type TabName = (typeof TABS)[number];

/** The first tab has the plain address. */
const addressOf = (tab: TabName): { tab?: TabName } => (tab === "profile" ? {} : { tab });

export interface OrganisationEditorProps {
  view: OrganisationForm;
  taxonomy: TaxonomyView;
  tab: TabName;
}

/** The organisation's settings. Profile and places are one form, saved together; credentials are stored one by one. */
export function OrganisationEditor({ view, taxonomy, tab }: OrganisationEditorProps) {
  const form = useRef<HTMLFormElement>(null);
  const navigate = useNavigate();
  const editor = useEditor(view);
  const { draft, set, error, isDirty, isSaving } = editor;
  const showWrong = async (wrong: readonly string[]): Promise<void> => {
    const [first] = wrong;
    if (first === undefined) return;
    const place = first.startsWith("premises") ? "places" : "profile";
    if (place !== tab) await navigate({ to: paths.ownOrganisation, search: addressOf(place), replace: true });
    requestAnimationFrame(() => form.current && focusFirstWrong(form.current));
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    editor.save((wrong) => void showWrong(wrong));
  };
  return (
    <WorkPage
      title={t("app.organisation")}
      context={isDirty ? t("organisations.unsaved") : view.legalName}
      actions={
        <>
          <Link to={paths.organisation(view.slug)} className={buttonClass({ size: "s", look: "quiet" })}>
            {t("organisations.see-profile")}
          </Link>
          {isDirty && editor.theirs === null && (
            <>
              <Button size="s" disabled={isSaving} onClick={editor.reset}>
                {t("organisations.discard")}
              </Button>
              <Button size="s" look="ink" type="submit" form="organisation" busy={isSaving}>
                {t("organisations.save")}
              </Button>
            </>
          )}
        </>
      }
    >
      <LeaveGuard isUnsaved={() => isDirty} />
      <EditorTabs places={draft.premises.length} credentials={view.credentials.length} />
      {!view.can.edit && <Callout className="mb-6">{t("organisations.staff-reads")}</Callout>}
      {editor.refusal !== null && (
        <Callout tone="critical" announce className="mb-6">
          {editor.refusal}
        </Callout>
      )}
      <ConflictPanel editor={editor} taxonomy={taxonomy} />
      {tab === "credentials" ? (
        <CredentialsTab view={view} taxonomy={taxonomy} />
      ) : (
        <OrganisationEditorContext value={{ view, draft, taxonomy, set, error }}>
          <form id="organisation" ref={form} noValidate onSubmit={submit} hidden={editor.theirs !== null}>
            <fieldset disabled={!view.can.edit || isSaving} className="max-w-280 min-w-0">
              {tab === "places" ? <PlacesTab /> : <ProfileTab />}
            </fieldset>
          </form>
        </OrganisationEditorContext>
      )}
    </WorkPage>
  );
}

function EditorTabs({ places, credentials }: { places: number; credentials: number }) {
  const counts: Record<TabName, number | null> = { profile: null, places, credentials };
  return (
    <TabLinks label={t("app.organisation")} className="mb-6">
      {TABS.map((each) => (
        <Link
          key={each}
          to={paths.ownOrganisation}
          search={addressOf(each)}
          activeOptions={{ exact: true, includeSearch: true }}
          className={tabClass}
        >
          {t(`organisations.tab-${each}`)}
          {counts[each] !== null && <TabCount>{counts[each]}</TabCount>}
        </Link>
      ))}
    </TabLinks>
  );
}
