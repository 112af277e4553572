import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { failureText, reasonText } from "#web/lib/reason-text.ts";
import { type Outputs, queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { toast } from "#web/ui/toast.tsx";
import type { OwnRow } from "./own-columns.tsx";

interface Outcome {
  readonly result: Outputs["listings"]["pauseMany"];
  readonly titles: ReadonlyMap<string, string>;
}

/** Pauses several at once and tells for each one what became of it. */
export function BulkBar({ rows, onDone }: { rows: readonly OwnRow[]; onDone: () => void }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const pausing = useMutation(
    trpc.listings.pauseMany.mutationOptions({
      onError: (error) => toast(failureText(error)),
      onSuccess: async (result) => {
        setOutcome({ result, titles: new Map(rows.map(({ id, title }) => [id, title || t("listings.untitled")])) });
        onDone();
        await queryClient.invalidateQueries(trpc.listings.pathFilter());
      },
    }),
  );
  return (
    <>
      {rows.length > 0 && (
        <div className="flex flex-wrap items-center gap-3 border-y border-line py-2">
          <span role="status" className="num">
            {t("listings.selected", { count: rows.length })}
          </span>
          <Button size="s" busy={pausing.isPending} onClick={() => pausing.mutate({ ids: rows.map(({ id }) => id) })}>
            {t("listings.pause-selected")}
          </Button>
          <Button size="s" look="quiet" onClick={onDone}>
            {t("listings.clear-selection")}
          </Button>
        </div>
      )}
      {outcome && <OutcomeNote outcome={outcome} onClose={() => setOutcome(null)} />}
    </>
  );
}

function OutcomeNote({ outcome: { result, titles }, onClose }: { outcome: Outcome; onClose: () => void }) {
  const { paused, notPaused } = result;
  return (
    <Callout
      announce
      tone={notPaused.length > 0 ? "caution" : "info"}
      heading={t("listings.paused-count", { paused: paused.length, count: paused.length + notPaused.length })}
      action={
        <Button size="s" look="quiet" onClick={onClose}>
          {t("ui.close")}
        </Button>
      }
    >
      {notPaused.length > 0 && (
        <ul>
          {notPaused.map(({ id, reason }) => (
            <li key={id}>{t("listings.not-paused", { title: titles.get(id), reason: reasonText(reason) })}</li>
          ))}
        </ul>
      )}
    </Callout>
  );
}
