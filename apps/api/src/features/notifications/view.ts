import { EVENT_NAMES } from "@commonbench/domain/notifications/catalogue";
import {
  CATEGORIES,
  Category,
  Choice,
  MailState,
  NotificationSettings,
} from "@commonbench/domain/notifications/schemas";
import { z } from "zod";

/** One line of the list: the newest of its group, and how many stand behind it. */
export const NotificationView = z.object({
  id: z.string(),
  event: z.enum(EVENT_NAMES),
  category: Category,
  /** In the reader's language. */
  text: z.string(),
  /** Below the language: `/desk/membership`. */
  link: z.string(),
  at: z.string(),
  /** Null for one that stands alone. */
  group: z.string().nullable(),
  count: z.number(),
  unread: z.number(),
});
export type NotificationView = z.infer<typeof NotificationView>;

export const NotificationsView = z.object({
  notifications: z.array(NotificationView),
  nextCursor: z.string().nullable(),
  /** Of all that the person may see. */
  unread: z.number(),
  /** Marks everything up to here as read, and nothing that comes meanwhile; null when there is nothing. */
  newest: z.string().nullable(),
});
export type NotificationsView = z.infer<typeof NotificationsView>;

export const UnreadView = z.object({ unread: z.number() });
export type UnreadView = z.infer<typeof UnreadView>;

/** What a page hears while it is open. */
export interface LiveNotificationsView {
  readonly unread: number;
  /** The notification that has just come; null at the start and when others were read. */
  readonly newest: string | null;
}

export const SettingsView = z.object({
  settings: NotificationSettings,
  categories: z.array(
    z.object({
      category: z.enum(CATEGORIES),
      /** Cannot be turned off. */
      mandatory: z.boolean(),
      choice: Choice,
      default: Choice,
    }),
  ),
  /** Mails to the person's address come back. */
  bouncing: z.object({ since: z.string(), reason: z.string() }).nullable(),
  push: z.object({ key: z.string(), browsers: z.number() }),
});
export type SettingsView = z.infer<typeof SettingsView>;

export const AnnouncedView = z.object({ announced: z.literal(true) });
export type AnnouncedView = z.infer<typeof AnnouncedView>;

/** A mail as the secretariat sees it: never its words. */
export const MailView = z.object({
  id: z.string(),
  recipient: z.string(),
  person: z.string().nullable(),
  event: z.string(),
  locale: z.string(),
  state: MailState,
  attempts: z.number(),
  error: z.string().nullable(),
  createdAt: z.string(),
  sentAt: z.string().nullable(),
  addressBounces: z.boolean(),
});
export type MailView = z.infer<typeof MailView>;

export const MailsView = z.object({ mails: z.array(MailView), nextCursor: z.string().nullable() });
export type MailsView = z.infer<typeof MailsView>;
