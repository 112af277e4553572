import { z } from "zod";
import { Id } from "../text.ts";
import { defineEvent } from "./event.ts";

/** Something about the way into an account, told to its person in case it was somebody else. */
const secured = defineEvent({
  category: "security",
  mandatory: true,
  channels: ["app", "mail", "push"],
  audience: ["person"],
  payload: z.object({ personId: Id }),
  subject: [],
  link: () => "/account/security",
  group: () => null,
});

export const peopleEvents = {
  "password-changed": secured,
  "second-factor-on": secured,
  "second-factor-off": secured,
};
