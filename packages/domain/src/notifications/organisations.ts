import { z } from "zod";
import { Role } from "../people/schemas.ts";
import { Id, LocaleSchema, translated } from "../text.ts";
import { defineEvent } from "./event.ts";
import { Announcement } from "./schemas.ts";

const Post = z.object({ organisationId: Id, personId: Id, actorId: Id, role: Role });
const toHolder = {
  category: "security",
  mandatory: true,
  channels: ["app", "mail", "push"],
  audience: ["person"],
  payload: Post,
  subject: [],
  link: () => "/desk",
  group: () => null,
} as const;

export const organisationEvents = {
  "role-changed": defineEvent(toHolder),
  /** To whoever was removed: the one thing that somebody who has left is told. */
  "post-removed": defineEvent(toHolder),
  "person-joined": defineEvent({
    ...toHolder,
    category: "organisation",
    mandatory: false,
    channels: ["app"],
    audience: ["managers"],
    link: () => "/desk/people",
  }),
  invitation: defineEvent({
    category: "organisation",
    mandatory: true,
    channels: ["mail"],
    audience: ["address"],
    payload: z.object({ invitationId: Id, organisationId: Id, inviterId: Id, role: Role, token: z.string() }),
    subject: ["organisation"],
    link: ({ token }) => `/invitations/${token}`,
    group: () => null,
  }),
  "alliance-notice": defineEvent({
    category: "alliance",
    mandatory: false,
    channels: ["app", "mail"],
    audience: ["everybody"],
    payload: z.object({ texts: translated(Announcement), locale: LocaleSchema, path: z.string().startsWith("/") }),
    subject: [],
    link: ({ path }) => path,
    group: () => null,
  }),
};
