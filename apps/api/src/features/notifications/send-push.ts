import { LocaleSchema } from "@commonbench/domain/text";
import webpush from "web-push";
import type { Parts } from "#api/context.ts";
import { mailTerm } from "#api/features/mail/terms.ts";
import { pushKeys } from "./push-keys.ts";

interface Wanted {
  readonly noticeId: string;
  readonly subscriptionId: string;
}

/** A day: who does not look until then finds it in the app. */
const KEEP = 24 * 60 * 60;
const SLOWEST = 15_000;
const GONE = new Set([404, 410]);

/** Wakes one browser. A subscription that has ended is forgotten; any other refusal is tried again. */
export async function sendPush(parts: Parts, { noticeId, subscriptionId }: Wanted): Promise<void> {
  const { db } = parts;
  const found = await db.pushSubscription.findUnique({ where: { id: subscriptionId } });
  if (found === null) return;
  const { endpoint, method, headers, body } = requestFor(parts, found, noticeId);
  const answer = await fetch(endpoint, {
    method,
    headers: asStrings(headers),
    ...(body === null ? {} : { body: new Uint8Array(body) }),
    redirect: "error",
    signal: AbortSignal.timeout(SLOWEST),
  });
  await answer.body?.cancel();
  if (GONE.has(answer.status)) await db.pushSubscription.deleteMany({ where: { id: subscriptionId } });
  else if (!answer.ok) throw new Error(`the push service answers ${answer.status}`);
}

interface Subscribed {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  readonly locale: string;
}

/** It is encrypted, and still says nothing of what has happened: it may light up a screen that others see. */
function requestFor({ env, taxonomy }: Parts, { endpoint, p256dh, auth, locale: stored }: Subscribed, tag: string) {
  const locale = LocaleSchema.catch("en").parse(stored);
  const title = taxonomy.alliance.name[locale];
  const payload = { title, body: mailTerm(locale, "push"), tag, link: `/${locale}/notifications` };
  const subject =
    env.vapidSubject ?? (env.publicUrl.startsWith("https:") ? env.publicUrl : "mailto:nobody@localhost.invalid");
  return webpush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, JSON.stringify(payload), {
    vapidDetails: { subject, ...pushKeys(env) },
    TTL: KEEP,
  });
}

function asStrings(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
