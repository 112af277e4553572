import { z } from "zod";
import { Email, Id, LocaleSchema } from "../text.ts";

/** Who is told, as it was asked for; who that is, is worked out when the event is sent. */
export const Audience = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("person"), personId: Id, organisationId: Id.nullable().default(null) }),
  /** Owners and managers. */
  z.object({ kind: z.literal("managers"), organisationId: Id, except: Id.nullable().default(null) }),
  /** Everybody with a post. */
  z.object({ kind: z.literal("organisation"), organisationId: Id, except: Id.nullable().default(null) }),
  /** Whoever of the secretariat has the file; as long as nobody has it, or that person has left, all of them. */
  z.object({ kind: z.literal("secretariat"), assigneeId: Id.nullable().default(null) }),
  /** Every confirmed person. */
  z.object({ kind: z.literal("everybody") }),
  /** Somebody who may have no account yet: told by mail alone. */
  z.object({ kind: z.literal("address"), email: Email, locale: LocaleSchema }),
]);
export type Audience = z.infer<typeof Audience>;
/** As a caller writes it: what has a default may be left out. */
export type AudienceInput = z.input<typeof Audience>;
export type AudienceKind = Audience["kind"];
