import { Link } from "@tanstack/react-router";
import { CircleAlert } from "lucide-react";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { buttonClass } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { Mixed } from "#web/ui/mixed.tsx";
import { Section } from "#web/ui/section.tsx";
import type { Task } from "./tasks.ts";

/** What needs doing now, each with the one button that leads there. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <Section look="work" heading={t("desk.to-do")} context={t("desk.tasks", { count: tasks.length })}>
      {tasks.length === 0 ? (
        <EmptyState
          className="border-t-0 pt-2"
          why={t("desk.nothing")}
          next={t("desk.nothing-next")}
          action={
            <Link to={paths.search} className={buttonClass({ size: "s" })}>
              {t("desk.search")}
            </Link>
          }
        />
      ) : (
        <ul>
          {tasks.map((task, index) => (
            <TaskRow key={task.key} task={task} first={index === 0} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function TaskRow({ task: { title, why, act, to, urgent }, first }: { task: Task; first: boolean }) {
  return (
    <li className="flex items-center gap-4 border-b border-line py-2.5 first:border-t first:border-t-line-strong max-medium:items-start">
      <div className="min-w-0 flex-1">
        <h3 className="flex gap-1.5 font-mid">
          {urgent && <Icon of={CircleAlert} size={14} className="h-[1lh] shrink-0 text-critical" />}
          <span className="line-clamp-2">
            <Mixed>{title}</Mixed>
          </span>
        </h3>
        {why && <p className="line-clamp-2 text-ink-muted">{why}</p>}
      </div>
      <Link to={to} className={buttonClass({ look: first ? "ink" : "outlined", size: "s" })}>
        {act}
        <span className="sr-only">: {title}</span>
      </Link>
    </li>
  );
}
