import type { Tx } from "@commonbench/db/client";
import { definitionOf } from "@commonbench/domain/notifications/catalogue";
import { listingEvents } from "@commonbench/domain/notifications/listings";
import { organisationEvents } from "@commonbench/domain/notifications/organisations";
import type { Locale } from "@commonbench/domain/text";
import type { Parts } from "#api/context.ts";
import type { Mail } from "#api/features/mail/post.ts";
import { mailTerm } from "#api/features/mail/terms.ts";
import type { Recipient } from "#api/features/people/load-recipients.ts";
import { alertListings, replyAddress } from "#api/notice-parts.ts";
import type { Values } from "#api/notice-names.ts";
import type { NoticeRow } from "./load.ts";
import { unsubscribeUrl } from "./unsubscribe-token.ts";

/** The mail of a notice to one person; null when nothing is left of it that they may see. */
export async function composeMail(
  tx: Tx,
  parts: Parts,
  notice: NoticeRow,
  reader: Recipient,
  values: Values,
): Promise<Mail | null> {
  const { id, event, payload } = notice;
  const { personId, email, locale } = reader;
  const { category, mandatory, link } = definitionOf(event);
  const items = event === "search-alert" ? await foundItems(tx, parts, payload, reader) : [];
  if (items === null) return null;
  const replyTo = await replyAddress(tx, parts, { event, payload, personId });
  const unsubscribe = mandatory ? null : unsubscribeUrl(parts.env, { personId, category });
  return {
    template: event,
    to: email,
    locale,
    personId,
    noticeId: id,
    values: values(payload, locale),
    link: `/${locale}${link(payload)}`,
    items,
    footer: footerOf(parts, locale, notice, unsubscribe),
    ...(replyTo === null ? {} : { replyTo }),
    ...(unsubscribe === null ? {} : { unsubscribe }),
  };
}

/** What an invitation is: a mail to somebody who may have no account yet. */
export function composeInvitation({ id, payload }: NoticeRow, to: string, locale: Locale, values: Values): Mail {
  const { payload: schema, link } = organisationEvents.invitation;
  const words = values(payload, locale);
  return {
    template: "invitation",
    to,
    locale,
    noticeId: id,
    values: words,
    link: `/${locale}${link(schema.parse(payload))}`,
  };
}

async function foundItems(tx: Tx, { env }: Parts, payload: unknown, reader: Recipient): Promise<Mail["items"] | null> {
  const { listingIds, organisationId } = listingEvents["search-alert"].payload.parse(payload);
  const { personId, locale } = reader;
  const found = await alertListings(tx, { personId, organisationId }, listingIds);
  if (found.length === 0) return null;
  return found.map(({ id, title }) => ({ label: title(locale), link: `${env.publicUrl}/${locale}/listings/${id}` }));
}

function footerOf({ env }: Parts, locale: Locale, { event, payload }: NoticeRow, unsubscribe: string | null) {
  const below = (path: string) => `${env.publicUrl}/${locale}${path}`;
  const stop = event === "search-alert" ? listingEvents["search-alert"].payload.parse(payload).stopPath : null;
  return [
    ...(stop === null ? [] : [{ label: mailTerm(locale, "stop-alert"), link: below(stop) }]),
    ...(unsubscribe === null ? [] : [{ label: mailTerm(locale, "unsubscribe"), link: unsubscribe }]),
    { label: mailTerm(locale, "settings"), link: below("/account/notifications") },
  ];
}
