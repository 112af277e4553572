import {
  BadgeCheck,
  CircleDashed,
  Hourglass,
  LogOut,
  type LucideIcon,
  MessageCircleQuestion,
  OctagonX,
  PauseCircle,
} from "lucide-react";
import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { Status, type Tone } from "#web/ui/status.tsx";

type Standing = Outputs["memberships"]["queue"]["rows"][number]["status"];

const SIGNS: Readonly<Record<Standing, { tone: Tone; sign: LucideIcon }>> = {
  applied: { tone: "caution", sign: CircleDashed },
  "under-review": { tone: "caution", sign: Hourglass },
  admitted: { tone: "positive", sign: BadgeCheck },
  declined: { tone: "critical", sign: OctagonX },
  suspended: { tone: "critical", sign: PauseCircle },
  withdrawn: { tone: "neutral", sign: LogOut },
  expelled: { tone: "critical", sign: OctagonX },
};

/** Where a membership stands. */
export function MembershipStatus({ status, awaitingAnswer = false }: { status: Standing; awaitingAnswer?: boolean }) {
  if (awaitingAnswer) {
    return (
      <Status tone="neutral" sign={MessageCircleQuestion}>
        {t("memberships.status-asked")}
      </Status>
    );
  }
  const { tone, sign } = SIGNS[status];
  return (
    <Status tone={tone} sign={sign}>
      {t(`memberships.status-${status}`)}
    </Status>
  );
}
