import { t } from "#web/lib/i18n.ts";
import { KeyHelp } from "#web/ui/key-help.tsx";

const KEYS = [
  { keys: ["J"], does: "secretariat.key-next" },
  { keys: ["K"], does: "secretariat.key-previous" },
  { keys: ["A"], does: "secretariat.key-admit" },
  { keys: ["M"], does: "secretariat.key-ask" },
  { keys: ["D"], does: "secretariat.key-decline" },
  { keys: ["S"], does: "secretariat.key-suspend" },
  { keys: ["L"], does: "secretariat.key-lift" },
  { keys: ["X"], does: "secretariat.key-expel" },
  { keys: ["Ctrl", "Enter"], does: "secretariat.key-send" },
  { keys: ["Esc"], does: "secretariat.key-leave-field" },
  { keys: ["?"], does: "secretariat.key-help" },
] as const;

/** Which keys act in the queue, behind a button and behind "?". */
export function QueueKeys() {
  const uses = KEYS.map(({ keys, does }) => ({ keys, does: t(does) }));
  return <KeyHelp title={t("secretariat.keys")} lead={t("secretariat.keys-lead")} uses={uses} />;
}
