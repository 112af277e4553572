import { useMutation } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import { useState } from "react";
import { formatAgo } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { failureText, reasonText } from "#web/lib/reason-text.ts";
import { type Outputs, queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { Status } from "#web/ui/status.tsx";
import { toast } from "#web/ui/toast.tsx";

type Feed = Outputs["availability"]["feeds"]["list"]["feeds"][number];

interface FeedRowProps {
  feed: Feed;
  /** The machine that it is followed for. */
  listing: string;
  canChange: boolean;
}

const again = () => queryClient.invalidateQueries(trpc.availability.pathFilter());

/** A followed calendar: for which machine, how fresh, and what is wrong with it. */
export function FeedRow({ feed, listing, canChange }: FeedRowProps) {
  const { name, host, units, fetchedAt, failure, stale } = feed;
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-2 py-3">
      <div className="grid min-w-64 flex-1 gap-0.5">
        <p className="font-mid">{name}</p>
        <p className="text-13 text-ink-muted">
          {listing}
          {units !== null && `${t("ui.list-comma")}${t("calendars.takes", { units })}`}
        </p>
        <p className="text-12 text-ink-faint">
          {host}
          {t("ui.list-comma")}
          {fetchedAt === null ? t("calendars.never-read") : t("calendars.read", { ago: formatAgo(fetchedAt) })}
        </p>
        {failure !== null && <p className="max-w-measure text-13">{reasonText(`availability.feed-${failure}`)}</p>}
        {stale && <p className="text-12 text-ink-faint">{t("calendars.stale-means")}</p>}
      </div>
      <div className="flex items-center gap-3">
        <Status tone={failure !== null ? "critical" : stale ? "caution" : "positive"}>
          {t(failure !== null ? "calendars.failing" : stale ? "calendars.stale" : "calendars.fresh")}
        </Status>
        {canChange && <FeedChanges feed={feed} />}
      </div>
    </li>
  );
}

function FeedChanges({ feed: { id, name } }: { feed: Feed }) {
  const [asking, setAsking] = useState(false);
  const remove = useMutation(trpc.availability.feeds.remove.mutationOptions({ onSuccess: again }));
  const refresh = useMutation(
    trpc.availability.feeds.refresh.mutationOptions({
      onSuccess: async ({ failure }) => {
        if (failure === null) toast(t("calendars.refreshed", { name }));
        await again();
      },
      onError: (error) => toast(failureText(error)),
    }),
  );
  return (
    <>
      <Button
        size="s"
        icon={RefreshCw}
        busy={refresh.isPending}
        aria-label={t("calendars.refresh-of", { name })}
        onClick={() => refresh.mutate({ id })}
      >
        {t("calendars.refresh")}
      </Button>
      <Button size="s" look="quiet" aria-label={t("ui.remove", { name })} onClick={() => setAsking(true)}>
        {t("calendars.remove")}
      </Button>
      <ConfirmDialog
        critical
        open={asking}
        onOpenChange={setAsking}
        question={t("calendars.remove-question", { name })}
        consequence={t("calendars.remove-consequence")}
        confirm={t("calendars.remove-confirm")}
        explain={failureText}
        onConfirm={async () => {
          await remove.mutateAsync({ id });
          toast(t("calendars.removed", { name }));
        }}
      />
    </>
  );
}
