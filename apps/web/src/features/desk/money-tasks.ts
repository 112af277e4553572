import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import type { Task } from "./tasks.ts";

type Todo = Outputs["billing"]["overview"]["todo"];
const TASKS = ["overdue", "toConfirm", "refundsToSend"] as const;
const WORDS = { overdue: "overdue", toConfirm: "confirm", refundsToSend: "refund" } as const;

/** What only looking at the bank account can settle, and what is late; what is to be paid stands with its reservation. */
export const moneyTasks = (todo: Todo | undefined): Task[] =>
  TASKS.flatMap((what) => {
    const count = todo?.[what] ?? 0;
    if (count === 0) return [];
    const words = WORDS[what];
    return {
      key: `money ${what}`,
      title: t(`desk.money-${words}`, { count }),
      why: t(`desk.money-${words}-why`),
      act: t("desk.money-do"),
      to: paths.money,
      urgent: what === "overdue",
    };
  });
