import type { Stage } from "../actors.ts";
import { rows } from "../table.ts";

/** A notification of the owner of home; whoever else marks it marks nothing. */
async function ofOwner({ market, home }: Stage): Promise<string> {
  const { id: noticeId } = await market.db.notice.create({
    data: { event: "alliance-notice", payload: {}, audience: { kind: "everybody" }, toldAt: new Date("2026-11-01") },
    select: { id: true },
  });
  const { id } = await market.db.notification.create({
    data: { noticeId, personId: home.owner.id, category: "alliance", at: new Date("2026-11-01") },
    select: { id: true },
  });
  return id;
}

const settings = { timeZone: "Asia/Shanghai", quietHours: null, digestAt: 480, digestDay: 1, choices: {} };
const endpoint = "https://updates.push.services.mozilla.com/wpush/v2/example";
const keys = { p256dh: "B".repeat(87), auth: "a".repeat(22) };

/** Everybody hears of their own; what the secretariat tells all, and the log of mails, are the secretariat's. */
export const notificationRows = rows(
  `
                                    nobody   alone  visitor  applicant  staff  manager  owner  other  suspended  secretariat
    notifications.list              sign-in  ok     ok       ok         ok     ok       ok     ok     ok         ok
    notifications.unread            sign-in  ok     ok       ok         ok     ok       ok     ok     ok         ok
    notifications.live              sign-in  ok     ok       ok         ok     ok       ok     ok     ok         ok
    notifications.settings          sign-in  ok     ok       ok         ok     ok       ok     ok     ok         ok
    notifications.mails             sign-in  desk   desk     desk       desk   desk     desk   desk   desk       ok
    notifications.markRead          sign-in  ok     ok       ok         ok     ok       ok     ok     ok         ok
    notifications.updateSettings    sign-in  ok     ok       ok         ok     ok       ok     ok     ok         ok
    notifications.subscribePush     sign-in  ok     ok       ok         ok     ok       ok     ok     ok         ok
    notifications.unsubscribePush   sign-in  ok     ok       ok         ok     ok       ok     ok     ok         ok
    notifications.announce          sign-in  desk   desk     desk       desk   desk     desk   desk   desk       ok
  `,
  {
    inputs: {
      "notifications.list": () => ({ locale: "en" }),
      "notifications.mails": () => ({}),
      "notifications.markRead": async (stage) => ({ what: "some", ids: [await ofOwner(stage)] }),
      "notifications.updateSettings": () => settings,
      "notifications.subscribePush": () => ({ endpoint, keys, locale: "en" }),
      "notifications.unsubscribePush": () => ({ endpoint }),
      "notifications.announce": () => ({ texts: { en: { headline: "Closed", text: "On Friday." } }, locale: "en" }),
    },
    foreign: { "notifications.markRead": { as: "owner", ids: { "ids.0": "ok" } } },
  },
);
