import { Category } from "@commonbench/domain/notifications/schemas";
import { Id } from "@commonbench/domain/text";
import { z } from "zod";
import type { Env } from "#api/env.ts";
import { sealed, unsealed } from "#api/seal.ts";

/** What one press ends: mails of a category, or digests. */
export const Unsubscription = z.object({ personId: Id, category: z.union([Category, z.literal("digest")]) });
export type Unsubscription = z.infer<typeof Unsubscription>;

const PURPOSE = "unsubscribe";

type Keys = Pick<Env, "secret" | "publicUrl">;

/** Works for as long as the mail is kept, does nothing else, and needs no sign-in. */
export function unsubscribeUrl({ secret, publicUrl }: Keys, { personId, category }: Unsubscription): string {
  return `${publicUrl}/mail/unsubscribe/${sealed(secret, PURPOSE, `${personId}.${category}`)}`;
}

/** Null when we did not make it. */
export function readUnsubscription({ secret }: Keys, token: string): Unsubscription | null {
  const [personId, category] = unsealed(secret, PURPOSE, token)?.split(".") ?? [];
  return Unsubscription.safeParse({ personId, category }).data ?? null;
}
