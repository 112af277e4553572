import { keepPreviousData, useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Search, SlidersHorizontal } from "lucide-react";
import { startTransition, useState } from "react";
import { DirectoryFacets } from "#web/features/organisations/directory-facets.tsx";
import {
  directoryInput,
  type DirectoryState,
  readDirectoryState,
} from "#web/features/organisations/directory-state.ts";
import { MemberRow } from "#web/features/organisations/member-row.tsx";
import { allianceName } from "#web/lib/alliance.ts";
import { t } from "#web/lib/i18n.ts";
import { localePath } from "#web/lib/locale-path.ts";
import { paths } from "#web/lib/paths.ts";
import { outlineQuery } from "#web/lib/taxonomy.ts";
import { trpc } from "#web/lib/trpc.ts";
import { useMedia, WIDE } from "#web/lib/use-media.ts";
import { useParameters } from "#web/lib/use-parameters.ts";
import { Button } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Sheet } from "#web/ui/sheet.tsx";
import { ShowMore } from "#web/ui/show-more.tsx";
import { TextField } from "#web/ui/text-field.tsx";

export function DirectoryPage() {
  const state = readDirectoryState(useParameters());
  const navigate = useNavigate();
  const wide = useMedia(WIDE);
  const [filtering, setFiltering] = useState(false);
  const [text, setText] = useState(state.text);
  const { data: outline } = useSuspenseQuery(outlineQuery());
  const found = useSuspenseInfiniteQuery(
    trpc.organisations.list.infiniteQueryOptions(directoryInput(state), {
      getNextPageParam: (last) => last.nextCursor,
      placeholderData: keepPreviousData,
    }),
  );
  const change = (next: Partial<DirectoryState>) =>
    startTransition(
      () =>
        void navigate({
          to: paths.organisations,
          search: () => writeParameters({ ...state, ...next }),
          replace: true,
          resetScroll: false,
        }),
    );
  const [first] = found.data.pages;
  const facets = <DirectoryFacets state={state} facets={first?.facets} stages={outline.stages} onChange={change} />;
  const filters = state.classes.length + state.jurisdictions.length + state.stages.length;
  const members = found.data.pages.flatMap(({ organisations }) => organisations);
  return (
    <main id="main" className="wrap py-10">
      <title>{`${t("organisations.directory")} - ${allianceName}`}</title>
      <meta name="description" content={t("organisations.directory-lead")} />
      <PageHead heading={t("organisations.directory")} lead={t("organisations.directory-lead")} />
      <div className="mt-8 grid gap-x-12 gap-y-6 wide:grid-cols-[236px_minmax(0,1fr)]">
        <div className="max-wide:hidden">{wide && facets}</div>
        {!wide && filtering && (
          <Sheet
            title={t("search.filters")}
            onClose={() => setFiltering(false)}
            footer={
              <Button look="ink" full onClick={() => setFiltering(false)}>
                {t("organisations.show-found", { count: first?.total ?? 0 })}
              </Button>
            }
          >
            {facets}
          </Sheet>
        )}
        <div>
          <form
            role="search"
            action={localePath(paths.organisations)}
            className="flex gap-2"
            onSubmit={(event) => {
              event.preventDefault();
              change({ text });
            }}
          >
            <TextField
              className="flex-1"
              hideLabel
              label={t("organisations.find-member")}
              placeholder={t("organisations.find-member-example")}
              icon={Search}
              name="q"
              maxLength={100}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            <Button type="submit">{t("organisations.find")}</Button>
          </form>
          {!wide && (
            <Button className="mt-3 wide:hidden" icon={SlidersHorizontal} onClick={() => setFiltering(true)}>
              {t("search.filters")}
              {filters > 0 && <span className="num">{filters}</span>}
            </Button>
          )}
          <p aria-live="polite" className="mt-3 border-b border-line-strong pb-2 text-13 text-ink-muted">
            {t("organisations.found-members", { count: first?.total ?? 0 })}
          </p>
          {members.length === 0 ? (
            <EmptyState
              className="mt-6"
              why={t("organisations.nobody")}
              next={t("organisations.nobody-next")}
              action={
                <Button
                  onClick={() => {
                    setText("");
                    change({ text: "", classes: [], jurisdictions: [], stages: [] });
                  }}
                >
                  {t("ui.clear-all")}
                </Button>
              }
            />
          ) : (
            <ul>
              {members.map((member) => (
                <MemberRow key={member.id} member={member} />
              ))}
            </ul>
          )}
          <ShowMore list={found} className="mt-5" />
        </div>
      </div>
    </main>
  );
}

/** Only what is chosen stands in the address. */
function writeParameters({ text, classes, jurisdictions, stages }: DirectoryState): Record<string, string> {
  const all = { q: text, class: classes.join(","), place: jurisdictions.join(","), stage: stages.join(",") };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
}
