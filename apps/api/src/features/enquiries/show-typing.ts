import { refuse } from "@commonbench/domain/errors";
import type { EnquiryInput } from "@commonbench/domain/enquiries/schemas";
import type { ActingCtx } from "#api/context.ts";
import { refusalTo } from "./get-subject.ts";
import { loadEnquiry } from "./load.ts";
import { signalChange } from "./signal.ts";

/** Lets open pages of both sides show that somebody is writing. Nothing is stored. */
export async function showTyping(ctx: ActingCtx, { id }: EnquiryInput): Promise<{ id: string }> {
  const { side, other } = await loadEnquiry(ctx.db, ctx, id);
  const refusal = await refusalTo(ctx.db, ctx, other.organisationId);
  if (refusal !== null) refuse(refusal);
  const sides = [side.organisationId, other.organisationId];
  await signalChange(ctx.db, "typing", id, sides, { person: ctx.actor.personId, side: side.organisationId });
  return { id };
}
