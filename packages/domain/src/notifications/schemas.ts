import { z } from "zod";
import { Cursor, Id, line, LocaleSchema, plainText, TimeZone, translated } from "../text.ts";

export const CHANNELS = ["app", "mail", "push"] as const;
export const Channel = z.enum(CHANNELS);
export type Channel = z.infer<typeof Channel>;

export const CATEGORIES = [
  "security",
  "alliance",
  "membership",
  "organisation",
  "listings",
  "searches",
  "enquiries",
  "reservations",
  "money",
  "secretariat",
] as const;
export const Category = z.enum(CATEGORIES);
export type Category = z.infer<typeof Category>;

export const MAIL_PACES = ["at-once", "daily", "weekly", "off"] as const;
export const MailPace = z.enum(MAIL_PACES);
export type MailPace = z.infer<typeof MailPace>;

/** What a person wants to hear of one category; in the app it always stands. */
export const Choice = z.object({ mail: MailPace, push: z.boolean() });
export type Choice = z.infer<typeof Choice>;

/** Minutes after midnight. */
const MinuteOfDay = z.number().int().min(0).max(1439);

/** From one wall-clock time to another, over midnight when `to` is earlier. */
export const QuietHours = z
  .object({ from: MinuteOfDay, to: MinuteOfDay })
  .refine(({ from, to }) => from !== to, { path: ["to"], error: "quiet-hours-empty" });
export type QuietHours = z.infer<typeof QuietHours>;

export const NotificationSettings = z.object({
  timeZone: TimeZone,
  quietHours: QuietHours.nullable(),
  /** When digests come; weekly ones on `digestDay`, 1 is Monday. */
  digestAt: MinuteOfDay,
  digestDay: z.number().int().min(1).max(7),
  /** A category left out keeps its defaults. */
  choices: z.partialRecord(Category, Choice),
});
export type NotificationSettings = z.infer<typeof NotificationSettings>;

export const UpdateSettingsInput = NotificationSettings;
export type UpdateSettingsInput = z.infer<typeof UpdateSettingsInput>;

export const ListNotificationsInput = z.object({
  locale: LocaleSchema,
  category: Category.optional(),
  unread: z.boolean().default(false),
  cursor: Cursor.nullish(),
  limit: z.number().int().min(1).max(50).default(20),
});
export type ListNotificationsInput = z.infer<typeof ListNotificationsInput>;

/** Some, all of a group, or everything that has come by now. */
export const MarkReadInput = z.discriminatedUnion("what", [
  z.object({ what: z.literal("some"), ids: z.array(Id).min(1).max(100) }),
  z.object({ what: z.literal("group"), group: z.string().max(100) }),
  z.object({ what: z.literal("all"), until: Id }),
]);
export type MarkReadInput = z.infer<typeof MarkReadInput>;

/** As `PushSubscription.toJSON()` gives it. */
export const SubscribePushInput = z.object({
  endpoint: z.url({ protocol: /^https$/ }).max(1000),
  keys: z.object({ p256dh: z.string().regex(/^[\w-]{80,100}=*$/), auth: z.string().regex(/^[\w-]{20,32}=*$/) }),
  locale: LocaleSchema,
});
export type SubscribePushInput = z.infer<typeof SubscribePushInput>;

export const UnsubscribePushInput = z.object({ endpoint: z.url().max(1000) });
export type UnsubscribePushInput = z.infer<typeof UnsubscribePushInput>;

export const Announcement = z.object({ headline: line(120, 1), text: plainText(4000, 1) });

/** A notice of the alliance to everybody; whoever reads another language gets the one in `locale`. */
export const AnnounceInput = z
  .object({
    texts: translated(Announcement),
    locale: LocaleSchema,
    path: z
      .string()
      .max(200)
      .regex(/^\/(?!\/)[\w\-./?=&%]*$/)
      .default("/"),
  })
  .refine(({ texts, locale }) => texts[locale] !== undefined, { path: ["texts"], error: "too-short" });
export type AnnounceInput = z.infer<typeof AnnounceInput>;

/** What the secretariat reads of the mails that went out. */
export const MAIL_STATES = ["waiting", "sent", "failed", "bounced"] as const;
export const MailState = z.enum(MAIL_STATES);
export type MailState = z.infer<typeof MailState>;

export const ListMailsInput = z.object({
  state: MailState.optional(),
  /** A part of the address. */
  recipient: line(100).default(""),
  cursor: Cursor.nullish(),
  limit: z.number().int().min(1).max(100).default(50),
});
export type ListMailsInput = z.infer<typeof ListMailsInput>;
