import { CircleAlert, CircleCheck, CircleMinus, Clock, type LucideIcon } from "lucide-react";
import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { Icon } from "#web/ui/icon.tsx";

type Check = Outputs["memberships"]["file"]["checks"][number];

const SIGNS: Readonly<Record<Check["state"], { sign: LucideIcon; colour: string }>> = {
  clear: { sign: CircleCheck, colour: "text-positive" },
  attention: { sign: Clock, colour: "text-caution" },
  failed: { sign: CircleAlert, colour: "text-critical" },
  "not-needed": { sign: CircleMinus, colour: "text-ink-faint" },
};

/** What the system can check by itself; the rest is for people. */
export function FileChecks({ checks }: { checks: readonly Check[] }) {
  return (
    <ul>
      {checks.map((check) => {
        const { sign, colour } = SIGNS[check.state];
        return (
          <li
            key={check.id}
            className="grid grid-cols-[16px_minmax(120px,206px)_1fr] gap-x-3 max-medium:grid-cols-[16px_1fr] border-b border-line py-2"
          >
            <Icon of={sign} className={`h-[1lh] ${colour}`} />
            <span className="font-mid">
              {t(`secretariat.check-${check.id}`)}{" "}
              <span className="sr-only">{t(`secretariat.check-state-${check.state}`)}</span>
            </span>
            <span className="text-ink-muted max-medium:col-start-2">{found(check)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function found(check: Check): string {
  switch (check.id) {
    case "registration-number":
      return check.number;
    case "code-signed":
      return t("secretariat.found-code", { signed: check.signed, current: check.current });
    case "owner-email":
      return t("secretariat.found-owner-email", { verified: check.verified, owners: check.owners });
    case "sponsor":
      return check.name ?? t("secretariat.none");
    case "credentials":
      if (check.valid + check.expiring + check.expired + check.unverified === 0) return t("secretariat.none");
      return t("secretariat.found-credentials", {
        valid: check.valid,
        expiring: check.expiring,
        expired: check.expired,
        unverified: check.unverified,
      });
    default:
      return check satisfies never;
  }
}
