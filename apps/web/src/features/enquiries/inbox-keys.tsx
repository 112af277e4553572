import { onceThere } from "#web/lib/focus.ts";
import { t } from "#web/lib/i18n.ts";
import { useKeys } from "#web/lib/use-keys.ts";
import { KeyHelp } from "#web/ui/key-help.tsx";

const KEYS = [
  { keys: ["J"], does: "enquiries.key-next" },
  { keys: ["K"], does: "enquiries.key-previous" },
  { keys: ["R"], does: "enquiries.key-answer" },
  { keys: ["Ctrl", "Enter"], does: "enquiries.key-send" },
  { keys: ["?"], does: "enquiries.key-help" },
] as const;

/** Of the thread in the address: the one before it may still be there, and it itself not yet. */
const answer = () => {
  const id = location.pathname.split("/").at(-1) ?? "";
  onceThere(`[data-composer="${CSS.escape(id)}"] textarea`, (words) => {
    // Somebody who has gone on to something else meanwhile is left there.
    if (!document.activeElement?.matches("input, textarea, select, [role='dialog'] *")) words.focus();
  });
};

/** Which keys act in the inbox, behind a button and behind "?". */
export function InboxKeys() {
  useKeys({ r: answer });
  const uses = KEYS.map(({ keys, does }) => ({ keys, does: t(does) }));
  return <KeyHelp title={t("secretariat.keys")} lead={t("secretariat.keys-lead")} uses={uses} />;
}
