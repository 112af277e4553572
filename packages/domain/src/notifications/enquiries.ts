import { z } from "zod";
import { Id } from "../text.ts";
import { defineEvent } from "./event.ts";

const OfThread = z.object({
  enquiryId: Id,
  /** The side that is told. */
  organisationId: Id,
  /** The side that spoke. */
  fromOrganisationId: Id,
  messageId: Id,
  /** What was written, for the mail alone. */
  excerpt: z.string().max(8000).default(""),
});
const Handed = z.object({ enquiryId: Id, organisationId: Id, actorId: Id });
const Reported = z.object({
  enquiryId: Id,
  /** Those told before there was a page for each report lack it. */
  reportId: Id.optional(),
  messageId: Id,
  organisationId: Id,
  reason: z.string().default(""),
});

const thread = {
  category: "enquiries",
  mandatory: false,
  channels: ["app", "mail", "push"],
  audience: ["organisation", "person", "managers"],
  subject: [],
  link: ({ enquiryId }: { enquiryId: string }) => `/desk/enquiries/${enquiryId}`,
  group: ({ enquiryId }: { enquiryId: string }) => `enquiry:${enquiryId}`,
} as const;

export const enquiryEvents = {
  "enquiry-new": defineEvent({ ...thread, payload: OfThread }),
  "enquiry-message": defineEvent({ ...thread, payload: OfThread }),
  "enquiry-assigned": defineEvent({ ...thread, audience: ["person"], payload: Handed }),
  "enquiry-reported": defineEvent({
    ...thread,
    category: "secretariat",
    channels: ["app", "mail"],
    audience: ["secretariat"],
    payload: Reported,
    link: ({ reportId }) => (reportId === undefined ? "/secretariat/enquiries" : `/secretariat/enquiries/${reportId}`),
  }),
};
