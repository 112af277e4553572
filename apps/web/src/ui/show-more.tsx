import { t } from "#web/lib/i18n.ts";
import { Button } from "./button.tsx";

/** A list that comes page by page. */
export interface MorePages {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

interface ShowMoreProps {
  list: MorePages;
  label?: string;
  size?: "s" | "m";
  className?: string;
}

/** Under a list: its next page, as long as there is one. */
export function ShowMore({ list, label, size, className }: ShowMoreProps) {
  if (!list.hasNextPage) return null;
  return (
    <div className={className} data-print="none">
      <Button size={size} busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {label ?? t("ui.show-more")}
      </Button>
    </div>
  );
}
