import { Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { t } from "#web/lib/i18n.ts";
import { IconButton } from "#web/ui/button.tsx";

/** From when on, and how much: one line of tiers, and the way to take it out. */
export const TierLine = ({ onRemove, children }: { onRemove: () => void; children: ReactNode }) => (
  <li className="grid grid-cols-[1fr_1fr_auto] items-end gap-2">
    {children}
    <IconButton size="s" icon={Trash2} label={t("ui.remove-line")} onClick={onRemove} />
  </li>
);
