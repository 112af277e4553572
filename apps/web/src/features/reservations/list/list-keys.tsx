import { t } from "#web/lib/i18n.ts";
import { useKeys } from "#web/lib/use-keys.ts";
import { KeyHelp } from "#web/ui/key-help.tsx";

const KEYS = [
  { keys: ["J"], does: "reservations.key-next" },
  { keys: ["K"], does: "reservations.key-previous" },
  { keys: ["Enter"], does: "reservations.key-open" },
  { keys: ["?"], does: "reservations.key-help" },
] as const;

/** To the name of the next row, or of the one before; from anywhere else to the first. */
function step(by: 1 | -1): void {
  const names = [...document.querySelectorAll<HTMLElement>("main tbody th a")];
  const at = names.findIndex((name) => name === document.activeElement);
  names[at < 0 ? 0 : at + by]?.focus();
}

/** Which keys walk through the list, behind a button and behind "?". */
export function ListKeys() {
  useKeys({ j: () => step(1), k: () => step(-1) });
  const uses = KEYS.map(({ keys, does }) => ({ keys, does: t(does) }));
  return <KeyHelp title={t("reservations.keys")} lead={t("reservations.keys-lead")} uses={uses} />;
}
