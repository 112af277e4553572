import { Search } from "lucide-react";
import { t } from "#web/lib/i18n.ts";
import { localePath } from "#web/lib/locale-path.ts";
import { paths } from "#web/lib/paths.ts";
import { Icon } from "#web/ui/icon.tsx";
import { SuggestInput } from "#web/ui/suggest-input.tsx";
import { useDraft } from "./search-draft.ts";
import type { SearchParams } from "./search-params.ts";
import { useSearchForm } from "./use-search-form.tsx";

const NOTHING: SearchParams = {};

/** The words alone, in the head of any page, for as long as somebody is at it. */
export function SearchBox({ onLeave, onEscape }: { onLeave: () => void; onEscape: () => void }) {
  const { send, words } = useSearchForm(NOTHING, useDraft(NOTHING));
  return (
    <form
      role="search"
      action={localePath(paths.search)}
      onSubmit={(event) => (send(event), onLeave())}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && onLeave()}
      onKeyDown={(event) => event.key === "Escape" && onEscape()}
      className="flex h-9.5 max-w-110 min-w-0 flex-1 items-center rounded-2 border border-line-control bg-raised has-focus-visible:outline-2 has-focus-visible:-outline-offset-1 has-focus-visible:outline-focus coarse:h-11"
    >
      <Icon of={Search} className="ms-3 text-ink-faint" />
      <SuggestInput
        {...words}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it appears because somebody asked for it
        autoFocus
        aria-label={t("search.what")}
        boxClass="h-full flex-1"
        className="h-full w-full min-w-0 truncate px-2.5 text-14 outline-0"
      />
    </form>
  );
}
