import type { Tx } from "@commonbench/db/client";
import { type PaceFacts, SAME_TEXT_LETTERS } from "@commonbench/domain/enquiries/rules";
import { fold } from "@commonbench/taxonomy/fold";
import { createHash } from "node:crypto";
import type { ActingCtx } from "#api/context.ts";

const DAY = 24 * 60 * 60 * 1000;

/** Equal for the same words, whatever their case, script or spacing. Empty for a greeting that anybody sends. */
export function textDigest(text: string): string {
  const letters = fold(text).replaceAll(/[^\p{L}\p{N}]+/gu, "");
  return letters.length < SAME_TEXT_LETTERS ? "" : createHash("sha256").update(letters).digest("base64url");
}

interface Counted {
  readonly begun: number;
  readonly sameText: number;
  readonly lastSameText: Date | null;
}

/** What the asking organisation has begun within a day, and to how many others with these words. */
export async function countBegun(tx: Tx, ctx: ActingCtx, text: string, addresseeId: string): Promise<PaceFacts> {
  const now = ctx.now();
  const { id, membership } = ctx.actor.organisation;
  const digest = textDigest(text);
  const [row] = await tx.$queryRaw<Counted[]>`
    select count(*)::int as begun,
      count(distinct addressee_id) filter (where same)::int as "sameText",
      max(created_at) filter (where same) as "lastSameText"
    from (select *, text_digest = ${digest} and text_digest <> '' and addressee_id <> ${addresseeId}::uuid as same
      from enquiry where asker_id = ${id}::uuid and created_at > ${new Date(now.getTime() - DAY)}) e`;
  return { membership, now, ...(row ?? { begun: 0, sameText: 0, lastSameText: null }) };
}
