import type { Tx } from "@commonbench/db/client";
import type { EventName } from "@commonbench/domain/notifications/catalogue";
import { enquiryEvents } from "@commonbench/domain/notifications/enquiries";
import type { Parts } from "./context.ts";
import { replyAddressOf } from "./features/enquiries/reply-address.ts";
import { loadTitlesFor } from "./features/listings/load-titles.ts";

/** The listings of an alert that this reader may see. */
export const alertListings = loadTitlesFor;

interface Told {
  readonly event: EventName;
  readonly payload: unknown;
  readonly personId: string;
}

/** Where this person's answer by mail goes. */
export type ReplyAddress = (tx: Tx, parts: Parts, told: Told) => Promise<string | null>;

/** The only list of events that are answered by mail. It may name any feature, so that telling need not. */
const REPLY_ADDRESSES: Partial<Record<EventName, ReplyAddress>> = {
  "enquiry-new": answerToThread,
  "enquiry-message": answerToThread,
};

function answerToThread(tx: Tx, parts: Parts, { payload, personId }: Told): Promise<string> {
  const { enquiryId, organisationId } = enquiryEvents["enquiry-message"].payload.parse(payload);
  return replyAddressOf(tx, parts, { enquiryId, organisationId, personId });
}

export async function replyAddress(tx: Tx, parts: Parts, told: Told): Promise<string | null> {
  return (await REPLY_ADDRESSES[told.event]?.(tx, parts, told)) ?? null;
}
