import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useRef, type SubmitEvent } from "react";
import { AvailabilityEditor } from "#web/features/availability/edit/availability-editor.tsx";
import type { AvailabilityView } from "#web/features/availability/edit/draft.ts";
import { useEditor } from "#web/features/availability/edit/use-editor.ts";
import { focusFirstWrong } from "#web/lib/focus.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { type Outputs, trpc } from "#web/lib/trpc.ts";
import { wallClock } from "#web/lib/zoned-time.ts";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { LeaveGuard } from "#web/ui/leave-guard.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

export function AvailabilityPage() {
  const { id } = useParams({ from: "/inside/desk/listings/$id/availability" });
  const { data: listing } = useSuspenseQuery(trpc.listings.get.queryOptions({ id, locale }));
  // The form goes ahead of any query, so it starts from what the server has now and from nothing kept.
  const { data, isFetchedAfterMount, dataUpdatedAt } = useQuery({
    ...trpc.availability.get.queryOptions({ listingId: id }),
    staleTime: 0,
    refetchOnMount: "always",
    refetchOnReconnect: false,
    throwOnError: true,
  });
  if (data === undefined || !isFetchedAfterMount)
    return (
      <WorkPage title={t("availability.title")}>
        <SkeletonRows rows={6} />
      </WorkPage>
    );
  return <Editor key={id} view={data} listing={listing} now={dataUpdatedAt} />;
}

interface EditorProps {
  readonly view: AvailabilityView;
  readonly listing: Outputs["listings"]["get"];
  readonly now: number;
}

function Editor({ view, listing, now }: EditorProps) {
  const editor = useEditor(view);
  const form = useRef<HTMLFormElement>(null);
  const { isDirty, isSaving, theirs } = editor;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    editor.save(() => requestAnimationFrame(() => form.current && focusFirstWrong(form.current)));
  };
  const title = listing.text.title || listing.category?.label || t("listings.untitled");
  return (
    <WorkPage
      title={t("availability.title")}
      context={
        <Link to={paths.editListing(listing.id)} className={linkClass("quiet")}>
          {title}
        </Link>
      }
      actions={
        <>
          <span role="status" className="text-13 text-ink-muted">
            {isDirty && t("availability.unsaved")}
          </span>
          <Link to={paths.listing(listing.id)} className={buttonClass({ size: "s", look: "quiet" })}>
            {t("listings.see-page")}
          </Link>
          {isDirty && theirs === null && (
            <Button size="s" disabled={isSaving} onClick={editor.reset}>
              {t("availability.discard")}
            </Button>
          )}
          {view.can.change && (
            <Button
              size="s"
              look="ink"
              type="submit"
              form="availability"
              busy={isSaving}
              disabled={!isDirty || theirs !== null}
            >
              {t("availability.save")}
            </Button>
          )}
        </>
      }
    >
      <LeaveGuard isUnsaved={() => isDirty} />
      {!view.can.change && <Callout className="mb-6">{t("availability.cannot-change")}</Callout>}
      <form ref={form} id="availability" noValidate onSubmit={submit}>
        <AvailabilityEditor
          editor={editor}
          unit={listing.price.unit}
          now={now}
          today={wallClock(now, view.timeZone).slice(0, 10)}
          elsewhere={<Elsewhere />}
        />
      </form>
    </WorkPage>
  );
}

const Elsewhere = () => (
  <ul className="grid gap-1 border-t border-line pt-3 text-13">
    <li>
      <Link to={paths.closures} className={linkClass()}>
        {t("availability.to-closures")}
      </Link>
    </li>
    <li>
      <Link to={paths.calendars} className={linkClass()}>
        {t("availability.to-calendars")}
      </Link>
    </li>
  </ul>
);
