import { Link } from "@tanstack/react-router";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { Callout } from "#web/ui/callout.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { TestMode } from "./test-mode.tsx";

type Overview = Outputs["billing"]["overview"];

/** What waits for somebody of the organisation; nothing where nothing does. */
export function MoneyTodo({
  todo: { toPay, overdue, toConfirm, refundsToSend },
  mode,
}: Pick<Overview, "todo" | "mode">) {
  const lines = [
    { count: overdue, text: t("billing.todo-overdue", { count: overdue }), search: { side: "payer", show: "overdue" } },
    { count: toPay, text: t("billing.todo-pay", { count: toPay }), search: { side: "payer", show: "unpaid" } },
    { count: toConfirm, text: t("billing.todo-confirm", { count: toConfirm }), search: { show: "to-confirm" } },
    {
      count: refundsToSend,
      text: t("billing.todo-refunds", { count: refundsToSend }),
      search: { show: "refund-to-send" },
    },
  ].filter(({ count }) => count > 0);
  return (
    <>
      <TestMode mode={mode} />
      {lines.length > 0 && (
        <Callout tone={overdue > 0 ? "critical" : "caution"} heading={t("billing.todo")}>
          <ul className="grid gap-1">
            {lines.map(({ text, search }) => (
              <li key={text} className="flex min-h-6 items-center">
                <Link to={paths.money} search={search} className={linkClass()}>
                  {text}
                </Link>
              </li>
            ))}
          </ul>
        </Callout>
      )}
    </>
  );
}
