import { locale } from "./i18n.ts";
import { trpcClient } from "./trpc.ts";

export type PushState = "unsupported" | "refused" | "off" | "on";

const supported = (): boolean =>
  "serviceWorker" in navigator && "PushManager" in globalThis && "Notification" in globalThis;

async function subscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration("/");
  return (await registration?.pushManager.getSubscription()) ?? null;
}

/** Whether this browser is told of what happens while no page is open. */
export async function pushState(): Promise<PushState> {
  if (!supported()) return "unsupported";
  if (Notification.permission === "denied") return "refused";
  return (await subscription()) === null ? "off" : "on";
}

/** Asks the person, and gives the server this browser's address. `key` is the server's own. */
export async function turnPushOn(key: string): Promise<PushState> {
  if ((await Notification.requestPermission()) !== "granted") return pushState();
  await navigator.serviceWorker.register("/sw.js");
  const registration = await navigator.serviceWorker.ready;
  const made = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  const { endpoint = "", keys } = made.toJSON();
  await trpcClient.notifications.subscribePush.mutate({
    endpoint,
    keys: { p256dh: keys?.["p256dh"] ?? "", auth: keys?.["auth"] ?? "" },
    locale,
  });
  return "on";
}

export async function turnPushOff(): Promise<PushState> {
  const made = await subscription();
  if (made !== null) {
    await trpcClient.notifications.unsubscribePush.mutate({ endpoint: made.endpoint });
    await made.unsubscribe();
  }
  return "off";
}
