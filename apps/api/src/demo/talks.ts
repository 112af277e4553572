import { randomUUID } from "node:crypto";
import type { ListingKind } from "@commonbench/domain/listings/schemas";
import type { ActingCtx, Parts } from "#api/context.ts";
import { actOnEnquiry } from "#api/features/enquiries/act-on-enquiry.ts";
import { askEnquiry } from "#api/features/enquiries/ask-enquiry.ts";
import { assignEnquiry } from "#api/features/enquiries/assign-enquiry.ts";
import { labelEnquiry } from "#api/features/enquiries/label-enquiry.ts";
import { readEnquiry } from "#api/features/enquiries/read-enquiry.ts";
import { reportMessage } from "#api/features/enquiries/report-message.ts";
import { saveLabel } from "#api/features/enquiries/save-label.ts";
import { saveReply } from "#api/features/enquiries/save-reply.ts";
import { sendMessage } from "#api/features/enquiries/send-message.ts";
import { shareContact } from "#api/features/enquiries/share-contact.ts";
import { writeNote } from "#api/features/enquiries/write-note.ts";
import type { Cast, Player } from "./cast.ts";
import { daysFrom } from "./dates.ts";
import type { Founded } from "./found.ts";
import { LABELS, REPLIES, type Talk, TALKS } from "./talk-words.ts";

const HOUR = 1 / 24;

/** A handful of conversations, in the languages that people of the trade would use with each other. */
export async function fillTalks(parts: Parts, cast: Cast, founded: readonly Founded[]): Promise<void> {
  const maker = founded.find(({ plan }) => plan.key === "nanpu");
  if (maker === undefined) return;
  const labelIds: string[] = [];
  const desk = await cast.acting(maker.owner, daysFrom(parts.now(), -30));
  for (const label of LABELS) labelIds.push((await saveLabel(desk, label)).id);
  for (const reply of REPLIES) await saveReply(desk, reply);
  for (const talk of TALKS) await fillTalk(parts, cast, founded, talk, labelIds);
}

async function fillTalk(
  parts: Parts,
  cast: Cast,
  founded: readonly Founded[],
  talk: Talk,
  labelIds: readonly string[],
): Promise<void> {
  const [from, to] = [talk.from, talk.to].map((key) => founded.find(({ plan }) => plan.key === key));
  const subject = to === undefined ? null : await subjectOf(parts, to, talk.about);
  if (from === undefined || to === undefined || subject === null) return;
  const [first, ...rest] = talk.lines;
  const begun = daysFrom(parts.now(), -talk.daysAgo);
  const words = { messageId: randomUUID(), attachments: [], locale: from.plan.locale };
  const { enquiryId: id } = await askEnquiry(await cast.acting(from.owner, begun), { ...words, subject, text: first });
  let last = words.messageId;
  for (const [at, { by, text, note }] of rest.entries()) {
    const side = by === "from" ? from : to;
    const ctx = await cast.acting(writerOf(cast, side), daysFrom(begun, (at + 1) * 3 * HOUR));
    const message = { id, messageId: randomUUID(), text, locale: side.plan.locale };
    await readEnquiry(ctx, { id, entryId: last });
    if (note === true) await writeNote(ctx, message);
    else await sendMessage(ctx, { ...message, attachments: [] });
    if (note !== true) last = message.messageId;
  }
  await finishTalk(await cast.acting(to.owner, daysFrom(begun, rest.length * 3 * HOUR)), id, talk, labelIds, last);
}

/** Where the side that was asked has got with it. */
async function finishTalk(ctx: ActingCtx, id: string, talk: Talk, labelIds: readonly string[], last: string) {
  const { assigned, labels, contact, done, reported } = talk;
  const { personId } = ctx.actor;
  if (assigned === true) await assignEnquiry(ctx, { id, personId, was: null });
  if (labels !== undefined) await labelEnquiry(ctx, { id, labelIds: labels.flatMap((at) => labelIds[at] ?? []) });
  if (contact !== undefined)
    await shareContact(ctx, { id, messageId: randomUUID(), card: contact, locale: ctx.actor.locale });
  if (done === true) await actOnEnquiry(ctx, { id, action: "finish" });
  if (reported !== undefined) await reportMessage(ctx, { messageId: last, ...reported });
}

/** The manager writes where there is one, so that a thread has more than one face. */
function writerOf(cast: Cast, { plan, owner }: Founded): Player {
  return cast.known(`manager@${plan.key}.commonbench.test`) ?? owner;
}

async function subjectOf({ db }: Parts, { id: organisationId }: Founded, about: ListingKind | "organisation") {
  if (about === "organisation") return { kind: "organisation" as const, id: organisationId };
  const listing = await db.listing.findFirst({
    where: { organisationId, kind: about, status: "published", visibility: "everybody" },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return listing === null ? null : { kind: "listing" as const, id: listing.id };
}
