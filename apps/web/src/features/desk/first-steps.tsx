import { t } from "#web/lib/i18n.ts";
import type { Me } from "#web/lib/session.ts";
import { type Step, Steps } from "#web/ui/steps.tsx";

const STEPS = ["account", "organisation", "apply", "review", "publish"] as const;

/** How far a newcomer has come; gone once something is published. */
export function FirstSteps({ me, published }: { me: Me; published: boolean }) {
  const at = position(me);
  if (at === null || published) return null;
  const steps = STEPS.map((step, index): Step => ({
    id: step,
    label: t(`memberships.step-${step}`),
    state: index < at ? "done" : index === at ? "current" : "todo",
  }));
  return <Steps label={t("memberships.how")} steps={steps} />;
}

/** Null for those who do not walk this way: visitors, and who has left it. */
function position({ organisation }: Me): number | null {
  if (organisation === null) return 1;
  switch (organisation.membership) {
    case null:
      return 2;
    case "applied":
    case "under-review":
      return 3;
    case "admitted":
      return 4;
    case "declined":
    case "suspended":
    case "withdrawn":
    case "expelled":
      return null;
    default:
      return organisation.membership satisfies never;
  }
}
