import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { Chips, FilterChip } from "#web/ui/chip.tsx";
import { cx } from "#web/ui/cx.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { type MorePages, ShowMore } from "#web/ui/show-more.tsx";
import { TabLink } from "#web/ui/tab-link.tsx";
import { TabLinks } from "#web/ui/tabs.tsx";
import { WordsField } from "#web/ui/words-field.tsx";
import { InboxRow } from "./inbox-row.tsx";
import {
  BOXES,
  inboxParams,
  type InboxCounts,
  type InboxRow as Row,
  type InboxState,
  type Label,
} from "./inbox-state.ts";

interface InboxListProps {
  state: InboxState;
  onState: (state: InboxState) => void;
  rows: readonly Row[];
  counts: InboxCounts;
  labels: readonly Label[];
  current: string | undefined;
  more: MorePages;
  className?: string | undefined;
}

/** The organisation's threads, the latest first. */
export function InboxList({ state, onState, rows, counts, labels, current, more, className }: InboxListProps) {
  const label = labels.find(({ id }) => id === state.labelId);
  return (
    <div className={cx("min-h-0 border-e border-line wide:overflow-y-auto", className)}>
      <div className="sticky top-0 z-1 bg-page max-wide:static">
        <TabLinks label={t("enquiries.boxes")} className="gap-3.5! px-4 text-13">
          {BOXES.map((box) => (
            <TabLink
              key={box}
              to={paths.inbox}
              search={inboxParams({ ...state, text: "", box })}
              current={box === state.box && state.text === ""}
              count={counts[box]}
            >
              {t(`enquiries.box-${box}`)}
            </TabLink>
          ))}
        </TabLinks>
        <div className="grid gap-2 border-b border-line px-4 py-2.5">
          <WordsField
            label={t("enquiries.find")}
            placeholder={t("enquiries.find-example")}
            text={state.text}
            onChange={(text) => onState({ ...state, text })}
          />
          <div className="flex flex-wrap items-center gap-2">
            <label className="inline-flex min-h-6 items-center gap-2 text-12 text-ink-muted">
              <input
                type="checkbox"
                className="mark"
                checked={state.unread}
                onChange={({ target }) => onState({ ...state, unread: target.checked })}
              />
              {t("enquiries.only-unread", { count: counts.unread })}
            </label>
            {label && (
              <Chips>
                <FilterChip label={label.name} onRemove={() => onState({ ...state, labelId: "" })} />
              </Chips>
            )}
          </div>
        </div>
      </div>
      {rows.length === 0 ? <Nothing state={state} /> : null}
      <ul>
        {rows.map((row) => (
          <InboxRow key={row.id} row={row} state={state} isCurrent={row.id === current} />
        ))}
      </ul>
      <ShowMore list={more} label={t("enquiries.show-earlier")} size="s" className="p-4" />
    </div>
  );
}

function Nothing({ state: { text, unread, labelId, box } }: { state: InboxState }) {
  const narrowed = text !== "" || unread || labelId !== "";
  return (
    <EmptyState
      className="m-4"
      why={t(narrowed ? "enquiries.none-match" : `enquiries.none-${box}`)}
      next={!narrowed && box === "open" ? t("enquiries.none-open-next") : undefined}
    />
  );
}
