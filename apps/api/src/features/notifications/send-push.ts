import { LocaleSchema } from "@commonbench/domain/text";
import webpush, { WebPushError } from "web-push";
import type { Parts } from "#api/context.ts";
import { mailTerm } from "#api/features/mail/terms.ts";
import { pushKeys } from "./push-keys.ts";

interface Wanted {
  readonly noticeId: string;
  readonly subscriptionId: string;
}

/** A day: who does not look until then finds it in the app. */
const KEEP = 24 * 60 * 60;
const GONE = new Set([404, 410]);

/** Wakes one browser. What it shows says nothing of what has happened; a subscription that has ended is forgotten. */
export async function sendPush({ db, env, taxonomy }: Parts, { noticeId, subscriptionId }: Wanted): Promise<void> {
  const found = await db.pushSubscription.findUnique({ where: { id: subscriptionId } });
  if (found === null) return;
  const { endpoint, p256dh, auth } = found;
  const locale = LocaleSchema.catch("en").parse(found.locale);
  const body = mailTerm(locale, "push");
  const payload = JSON.stringify({
    title: taxonomy.alliance.name[locale],
    body,
    tag: noticeId,
    link: `/${locale}/notifications`,
  });
  const subject =
    env.vapidSubject ?? (env.publicUrl.startsWith("https:") ? env.publicUrl : "mailto:nobody@localhost.invalid");
  try {
    await webpush.sendNotification({ endpoint, keys: { p256dh, auth } }, payload, {
      vapidDetails: { subject, ...pushKeys(env) },
      TTL: KEEP,
      timeout: 15_000,
    });
  } catch (error) {
    if (!(error instanceof WebPushError && GONE.has(error.statusCode))) throw error;
    await db.pushSubscription.deleteMany({ where: { id: subscriptionId } });
  }
}
