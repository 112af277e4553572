import {
  AnnounceInput,
  ListMailsInput,
  ListNotificationsInput,
  MarkReadInput,
  SubscribePushInput,
  UnsubscribePushInput,
  UpdateSettingsInput,
} from "@commonbench/domain/notifications/schemas";
import { person, router } from "#api/trpc.ts";
import { announceNotice } from "./announce-notice.ts";
import { countUnread } from "./count-unread.ts";
import { followNotifications } from "./follow-notifications.ts";
import { getSettings } from "./get-settings.ts";
import { listMails } from "./list-mails.ts";
import { listNotifications } from "./list-notifications.ts";
import { markRead } from "./mark-read.ts";
import { subscribePush, unsubscribePush } from "./subscribe-push.ts";
import { updateSettings } from "./update-settings.ts";
import { AnnouncedView, MailsView, NotificationsView, SettingsView, UnreadView } from "./view.ts";

export const notifications = router({
  list: person
    .input(ListNotificationsInput)
    .output(NotificationsView)
    .query(({ ctx, input }) => listNotifications(ctx, input)),
  unread: person.output(UnreadView).query(({ ctx }) => countUnread(ctx)),
  live: person.subscription(({ ctx, signal }) => followNotifications(ctx, signal)),
  markRead: person
    .input(MarkReadInput)
    .output(UnreadView)
    .mutation(({ ctx, input }) => markRead(ctx, input)),
  settings: person.output(SettingsView).query(({ ctx }) => getSettings(ctx)),
  updateSettings: person
    .input(UpdateSettingsInput)
    .output(SettingsView)
    .mutation(({ ctx, input }) => updateSettings(ctx, input)),
  subscribePush: person
    .input(SubscribePushInput)
    .output(SettingsView)
    .mutation(({ ctx, input }) => subscribePush(ctx, input)),
  unsubscribePush: person
    .input(UnsubscribePushInput)
    .output(SettingsView)
    .mutation(({ ctx, input }) => unsubscribePush(ctx, input)),
  announce: person
    .input(AnnounceInput)
    .output(AnnouncedView)
    .mutation(({ ctx, input }) => announceNotice(ctx, input)),
  mails: person
    .input(ListMailsInput)
    .output(MailsView)
    .query(({ ctx, input }) => listMails(ctx, input)),
});
