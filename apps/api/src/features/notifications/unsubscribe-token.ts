import { Category } from "@commonbench/domain/notifications/schemas";
import { Id } from "@commonbench/domain/text";
import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Env } from "#api/env.ts";

/** What one press ends: mails of a category, or digests. */
export const Unsubscription = z.object({ personId: Id, category: z.union([Category, z.literal("digest")]) });
export type Unsubscription = z.infer<typeof Unsubscription>;

type Keys = Pick<Env, "secret" | "publicUrl">;

/** Works for as long as the mail is kept, does nothing else, and needs no sign-in. */
export function unsubscribeUrl({ secret, publicUrl }: Keys, { personId, category }: Unsubscription): string {
  const words = `${personId}.${category}`;
  return `${publicUrl}/mail/unsubscribe/${words}.${signature(secret, words)}`;
}

/** Null when we did not make it. */
export function readUnsubscription({ secret }: Keys, token: string): Unsubscription | null {
  const [personId = "", category = "", signed = ""] = token.split(".");
  const [given, right] = [Buffer.from(signed), Buffer.from(signature(secret, `${personId}.${category}`))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  return Unsubscription.safeParse({ personId, category }).data ?? null;
}

function signature(secret: string, words: string): string {
  return createHmac("sha256", secret).update(`unsubscribe:${words}`).digest("base64url");
}
