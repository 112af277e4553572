import type { ListingStatus as Name } from "@commonbench/domain/listings/schemas";
import { CirclePause, CircleX, PencilLine, type LucideIcon } from "lucide-react";
import { t } from "#web/lib/i18n.ts";
import { Status, type Tone } from "#web/ui/status.tsx";

const LOOKS: Readonly<Record<Name, { tone: Tone; sign?: LucideIcon }>> = {
  draft: { tone: "neutral", sign: PencilLine },
  published: { tone: "positive" },
  paused: { tone: "caution", sign: CirclePause },
  closed: { tone: "neutral", sign: CircleX },
  removed: { tone: "critical" },
};

export const ListingStatus = ({ status }: { status: Name }) => (
  <Status {...LOOKS[status]}>{t(`listings.status-${status}`)}</Status>
);
