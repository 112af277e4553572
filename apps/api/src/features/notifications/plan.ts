import { definitionOf } from "@commonbench/domain/notifications/catalogue";
import { choiceFor } from "@commonbench/domain/notifications/rules";
import type { NotificationSettings } from "@commonbench/domain/notifications/schemas";
import { nextDigest, quietUntil } from "@commonbench/domain/notifications/times";
import type { NoticeRow } from "./load.ts";

export interface PlannedDelivery {
  readonly noticeId: string;
  readonly personId: string;
  readonly channel: "mail" | "push";
  readonly digest: boolean;
  readonly dueAt: Date;
}

/** What goes to one person beside the app, and when: quiet hours put off, they never drop; what is mandatory waits for nothing. */
export function plan(
  { id: noticeId, event }: NoticeRow,
  personId: string,
  settings: NotificationSettings,
  now: Date,
): PlannedDelivery[] {
  const { mail, push } = choiceFor(event, settings);
  const quiet = definitionOf(event).mandatory ? null : quietUntil(now, settings.quietHours, settings.timeZone);
  const soon = { noticeId, personId, digest: false, dueAt: quiet ?? now };
  const planned: PlannedDelivery[] = push ? [{ ...soon, channel: "push" }] : [];
  if (mail === "at-once") planned.push({ ...soon, channel: "mail" });
  else if (mail !== "off")
    planned.push({ noticeId, personId, channel: "mail", digest: true, dueAt: nextDigest(now, mail, settings) });
  return planned;
}
