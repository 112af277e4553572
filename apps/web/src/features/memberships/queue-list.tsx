import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { cx } from "#web/ui/cx.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { type MorePages, ShowMore } from "#web/ui/show-more.tsx";
import { TabLink } from "#web/ui/tab-link.tsx";
import { TabLinks } from "#web/ui/tabs.tsx";
import { WordsField } from "#web/ui/words-field.tsx";
import { QueueRow } from "./queue-row.tsx";
import { QUEUES, queueParams, type QueueState } from "./queue-state.ts";

type Queue = Outputs["memberships"]["queue"];

export interface QueueListProps {
  state: QueueState;
  onText: (text: string) => void;
  rows: Queue["rows"];
  counts: Queue["counts"];
  current: string | undefined;
  more: MorePages;
  className?: string | undefined;
}

/** What waits, most urgent first, and what was decided, newest first. */
export function QueueList({ state, onText, rows, counts, current, more, className }: QueueListProps) {
  return (
    <div className={cx("min-h-0 border-e border-line wide:overflow-y-auto", className)}>
      <div className="sticky top-0 z-1 bg-page max-wide:static">
        <TabLinks label={t("secretariat.queues")} className="px-4 text-13">
          {QUEUES.map((queue) => (
            <TabLink
              key={queue}
              to={paths.queue}
              search={queueParams({ queue, text: state.text, deciding: false })}
              current={queue === state.queue}
              count={counts[queue]}
            >
              {t(`secretariat.queue-${queue}`)}
            </TabLink>
          ))}
        </TabLinks>
        <WordsField
          label={t("secretariat.find")}
          placeholder={t("secretariat.find-example")}
          className="border-b border-line px-4 py-2.5"
          text={state.text}
          onChange={onText}
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState
          className="m-4"
          why={t(state.text === "" ? "secretariat.queue-empty" : "secretariat.queue-no-match")}
          next={state.text === "" && state.queue === "open" ? t("secretariat.queue-empty-next") : undefined}
        />
      ) : (
        <ul>
          {rows.map((row) => (
            <QueueRow key={row.id} row={row} state={state} isCurrent={row.id === current} />
          ))}
        </ul>
      )}
      <ShowMore list={more} size="s" className="p-4" />
    </div>
  );
}
