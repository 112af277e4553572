import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { formatDateTime } from "#web/lib/format-time.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { Select } from "#web/ui/select.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { toast } from "#web/ui/toast.tsx";
import { paceOf, paceOptions, type SavedSearch } from "./pace.ts";

interface SavedSearchListProps {
  searches: readonly SavedSearch[];
  /** The name of a search as the link that opens it. */
  link: (search: SavedSearch) => ReactNode;
  /** Its filters in words. */
  filters: (search: SavedSearch) => readonly string[];
}

/** What a person keeps, each with how soon they hear of what is new for it. */
export function SavedSearchList({ searches, link, filters }: SavedSearchListProps) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {searches.map((search) => (
        <SavedSearchRow key={search.id} search={search} link={link(search)} filters={filters(search)} />
      ))}
    </ul>
  );
}

interface RowProps {
  search: SavedSearch;
  link: ReactNode;
  filters: readonly string[];
}

function SavedSearchRow({ search, link, filters }: RowProps) {
  const { id, name, text, pace, lastAlertAt } = search;
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 py-3">
      <div className="grid min-w-64 flex-1 gap-1">
        <p className="font-mid">{link}</p>
        <p className="flex flex-wrap items-center gap-1.5 text-13 text-ink-muted">
          {text && <span>{t("saved.words", { text })}</span>}
          {filters.map((label) => (
            <Tag key={label}>{label}</Tag>
          ))}
        </p>
        <p className="text-12 text-ink-faint">
          {lastAlertAt === null ? t("saved.no-alert-yet") : t("saved.last-alert", { at: formatDateTime(lastAlertAt) })}
        </p>
      </div>
      <div className="flex items-center gap-2">
        <PaceSelect id={id} name={name} pace={pace} />
        <RemoveButton search={search} />
      </div>
    </li>
  );
}

const again = () => queryClient.invalidateQueries(trpc.savedSearches.pathFilter());
const sayFailure = (error: unknown) => toast(failureText(error));

function PaceSelect({ id, name, pace }: Pick<SavedSearch, "id" | "name" | "pace">) {
  const update = useMutation(trpc.savedSearches.update.mutationOptions({ onSuccess: again, onError: sayFailure }));
  return (
    <Select
      hideLabel
      size="s"
      label={t("saved.pace-of", { name })}
      options={paceOptions()}
      value={update.isPending ? (update.variables.pace ?? pace) : pace}
      onChange={({ target }) => update.mutate({ id, pace: paceOf(target.value), locale })}
    />
  );
}

/** Removing is cheap to undo, so it is not asked about. */
function RemoveButton({ search: { id, name, text, filters, pace } }: { search: SavedSearch }) {
  const restore = useMutation(trpc.savedSearches.save.mutationOptions({ onSuccess: again, onError: sayFailure }));
  const remove = useMutation(
    trpc.savedSearches.remove.mutationOptions({
      onSuccess: () => {
        toast(t("saved.removed", { name }), { undo: () => restore.mutate({ name, text, filters, pace, locale }) });
        return again();
      },
      onError: sayFailure,
    }),
  );
  return (
    <Button
      size="s"
      look="quiet"
      aria-label={t("ui.remove", { name })}
      busy={remove.isPending}
      onClick={() => remove.mutate({ id })}
    >
      {t("saved.remove")}
    </Button>
  );
}
