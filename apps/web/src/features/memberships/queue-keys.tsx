import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { useKeys } from "#web/lib/use-keys.ts";
import { Button } from "#web/ui/button.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Facts } from "#web/ui/facts.tsx";
import { Kbd } from "#web/ui/kbd.tsx";

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
  const [open, setOpen] = useState(false);
  useKeys({ "?": () => setOpen(true) });
  return (
    <>
      <Button size="s" kbd={<Kbd>?</Kbd>} className="coarse:hidden" onClick={() => setOpen(true)}>
        {t("secretariat.keys")}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t("secretariat.keys")} description={t("secretariat.keys-lead")}>
        <Facts
          facts={KEYS.map(({ keys, does }) => ({
            key: does,
            term: (
              <span className="flex gap-1">
                {keys.map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </span>
            ),
            value: t(does),
          }))}
        />
      </Dialog>
    </>
  );
}
