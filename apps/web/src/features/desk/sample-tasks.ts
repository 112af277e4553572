import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import type { Task } from "./tasks.ts";

type Counts = Outputs["samples"]["bench"]["counts"];
const TASKS = ["late", "soon", "to-return"] as const;

/** What the lab owes: reports that are late, reports that are due, samples that wait to go back. */
export const sampleTasks = (counts: Counts): Task[] =>
  TASKS.filter((group) => counts[group] > 0).map((group) => ({
    key: `samples ${group}`,
    title: t(`desk.samples-${group}`, { count: counts[group] }),
    why: t(`desk.samples-${group}-why`),
    act: t("desk.samples-do"),
    to: paths.samples,
    urgent: group === "late",
  }));
