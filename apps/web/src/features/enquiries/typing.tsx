import { t } from "#web/lib/i18n.ts";

/** The line keeps its height, so that nothing jumps when somebody begins to write. */
export function Typing({ name }: { name: string | null }) {
  return (
    <p className="min-h-5 px-4 text-12 text-ink-faint" aria-live="polite" data-print="none">
      {name !== null && t("enquiries.typing", { name })}
    </p>
  );
}
