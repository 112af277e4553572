import { z } from "zod";
import { Decision } from "../memberships/schemas.ts";
import { Id } from "../text.ts";
import { defineEvent } from "./event.ts";

const Step = z.object({
  membershipId: Id,
  organisationId: Id,
  number: z.string(),
  /** Who did it. */
  personId: Id,
  reason: z.string().default(""),
});

const ofOrganisation = {
  category: "membership",
  channels: ["app", "mail", "push"],
  audience: ["managers"],
  payload: Step,
  subject: ["number"],
  link: () => "/desk/membership",
  group: ({ membershipId }: z.infer<typeof Step>) => `membership:${membershipId}`,
} as const;

/** A decision that touches rights cannot be missed. */
const decided = defineEvent({ ...ofOrganisation, mandatory: true });
const welcome = defineEvent({ ...ofOrganisation, mandatory: true, subject: ["organisation"], link: () => "/desk" });
const step = defineEvent({ ...ofOrganisation, mandatory: false });

const ofDesk = {
  category: "secretariat",
  mandatory: false,
  channels: ["app", "mail"],
  audience: ["secretariat"],
  subject: ["number"],
  link: ({ membershipId }: z.infer<typeof Step>) => `/secretariat/memberships/${membershipId}`,
  group: ({ membershipId }: z.infer<typeof Step>) => `membership:${membershipId}`,
} as const;
const file = defineEvent({ ...ofDesk, payload: Step });

export const membershipEvents = {
  "membership-applied": step,
  "membership-review": step,
  "membership-ask": decided,
  "membership-admit": welcome,
  "membership-decline": decided,
  "membership-suspend": decided,
  "membership-lift": decided,
  "membership-expel": decided,
  "membership-leave": decided,
  "membership-to-review": file,
  "membership-answer": file,
  "membership-left": file,
  "membership-assigned": file,
  "membership-decided": defineEvent({ ...ofDesk, payload: Step.extend({ decision: Decision }) }),
};
