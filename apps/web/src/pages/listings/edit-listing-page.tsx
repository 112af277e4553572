import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { DraftGuard } from "#web/features/listings/edit/draft-guard.tsx";
import type { ListingForm } from "#web/features/listings/edit/form.ts";
import { goToFirstWrong, ListingFormFrame } from "#web/features/listings/edit/listing-form.tsx";
import { SaveButton, SaveState } from "#web/features/listings/edit/save-state.tsx";
import { textOf } from "#web/features/listings/edit/content.ts";
import { Kind } from "#web/features/listings/kind.tsx";
import { ListingStatus } from "#web/features/listings/status.tsx";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { taxonomyQuery } from "#web/lib/taxonomy.ts";
import { trpc } from "#web/lib/trpc.ts";
import { buttonClass } from "#web/ui/button.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

export function EditListingPage() {
  const { id } = useParams({ from: "/inside/desk/listings/$id" });
  const { data: taxonomy } = useSuspenseQuery(taxonomyQuery());
  // The form goes ahead of any query, so it starts from what the server has now and from nothing kept.
  const { data: view, isFetchedAfterMount } = useQuery({
    ...trpc.listings.edit.queryOptions({ id }),
    staleTime: 0,
    refetchOnMount: "always",
    refetchOnReconnect: false,
    throwOnError: true,
  });
  if (!view || !isFetchedAfterMount)
    return (
      <WorkPage title={t("listings.edit")}>
        <SkeletonRows rows={5} />
      </WorkPage>
    );
  return (
    <ListingFormFrame key={id} view={view} taxonomy={taxonomy}>
      {(form, body) => (
        <WorkPage title={titleOf(form)} context={<Context form={form} />} actions={<Actions form={form} />}>
          {body}
          <DraftGuard draft={form.draft} />
        </WorkPage>
      )}
    </ListingFormFrame>
  );
}

const titleOf = ({ content, lookups }: ListingForm): string =>
  textOf(content, content.locale).title || lookups.category(content.categoryId)?.label || t("listings.new-listing");

const Context = ({ form: { kind, state } }: { form: ListingForm }) => (
  <span className="flex flex-wrap items-center gap-x-4">
    <Kind kind={kind} />
    <ListingStatus status={state.view.status} />
  </span>
);

function Actions({ form }: { form: ListingForm }) {
  const { state, draft } = form;
  const { id, status } = state.view;
  return (
    <>
      <SaveState state={state} />
      {status !== "draft" && (
        <>
          <Link to={paths.listing(id)} className={buttonClass({ size: "s", look: "quiet" })}>
            {t("listings.see-page")}
          </Link>
          <SaveButton draft={draft} state={state} onWrong={() => goToFirstWrong(form)} />
        </>
      )}
    </>
  );
}
