import { t } from "#web/lib/i18n.ts";
import { useKept } from "#web/lib/kept.ts";
import { cx } from "#web/ui/cx.ts";
import { compared, MOST_COMPARED, toggleCompared } from "./compared.ts";

/** Chooses a result for the comparison. It lies over the card's link. */
export function CompareMark({ id, title }: { id: string; title: string }) {
  const chosen = useKept(compared);
  const on = chosen.includes(id);
  const full = !on && chosen.length >= MOST_COMPARED;
  return (
    <label
      data-print="none"
      title={full ? t("search.compare-full") : undefined}
      className={cx(
        "relative z-1 mt-1 flex min-h-6.5 w-fit items-center gap-1.5 text-12 coarse:min-h-11",
        full ? "text-ink-ghost" : "cursor-pointer text-ink-faint hover:text-ink",
      )}
    >
      <input
        type="checkbox"
        className="mark"
        aria-label={t("search.compare-add-name", { title })}
        checked={on}
        disabled={full}
        onChange={() => toggleCompared(id)}
      />
      {t("search.compare-add")}
    </label>
  );
}
