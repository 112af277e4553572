import { useState } from "react";
import { useKeys } from "#web/lib/use-keys.ts";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Facts } from "./facts.tsx";
import { Kbd } from "./kbd.tsx";

/** Keys to press together, and what they do. */
export interface KeyUse {
  readonly keys: readonly string[];
  readonly does: string;
}

/** Which keys act on a page, behind a button and behind "?". */
export function KeyHelp({ title, lead, uses }: { title: string; lead: string; uses: readonly KeyUse[] }) {
  const [open, setOpen] = useState(false);
  useKeys({ "?": () => setOpen(true) });
  return (
    <>
      <Button size="s" kbd={<Kbd>?</Kbd>} className="coarse:hidden" onClick={() => setOpen(true)}>
        {title}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={title} description={lead}>
        <Facts
          facts={uses.map(({ keys, does }) => ({
            key: does,
            term: (
              <span className="flex gap-1">
                {keys.map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </span>
            ),
            value: does,
          }))}
        />
      </Dialog>
    </>
  );
}
