import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { useKeys } from "#web/lib/use-keys.ts";
import { Button } from "#web/ui/button.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Facts } from "#web/ui/facts.tsx";
import { Kbd } from "#web/ui/kbd.tsx";

const KEYS = [
  { keys: ["J"], does: "enquiries.key-next" },
  { keys: ["K"], does: "enquiries.key-previous" },
  { keys: ["R"], does: "enquiries.key-answer" },
  { keys: ["Ctrl", "Enter"], does: "enquiries.key-send" },
  { keys: ["?"], does: "enquiries.key-help" },
] as const;

const answer = () => document.querySelector<HTMLElement>("[data-composer] textarea")?.focus();

/** Which keys act in the inbox, behind a button and behind "?". */
export function InboxKeys() {
  const [open, setOpen] = useState(false);
  useKeys({ "?": () => setOpen(true), r: answer });
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
