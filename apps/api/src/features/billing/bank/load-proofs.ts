import { z } from "zod";
import type { PersonCtx } from "#api/context.ts";
import { makeLink } from "#api/features/files/link.ts";
import { type AttachedFile, loadAnyFiles } from "#api/features/files/load.ts";
import { documentUrl, photoUrl } from "#api/features/files/url.ts";
import type { PaymentView } from "../view.ts";

export const ProofStatus = z.enum(["waiting", "confirmed", "declined"]);

export async function loadProofs(ctx: PersonCtx, paymentId: string): Promise<PaymentView["proofs"]> {
  const rows = await ctx.db.transferProof.findMany({
    where: { paymentId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const files = await loadAnyFiles(
    ctx.db,
    rows.flatMap(({ fileIds }) => fileIds),
  );
  return rows.map(({ id, amount, sentOn, note, status, reason, fileIds, createdAt }) => ({
    id,
    amount,
    note,
    reason,
    sentOn: sentOn.toISOString().slice(0, 10),
    status: ProofStatus.parse(status),
    createdAt: createdAt.toISOString(),
    files: fileIds.flatMap((fileId) => {
      const file = files.get(fileId);
      return file === undefined ? [] : [{ fileId, name: file.name, bytes: file.bytes, url: urlOf(ctx, file) }];
    }),
  }));
}

function urlOf(ctx: PersonCtx, { id, kind }: AttachedFile): string {
  if (kind === "photo") return photoUrl(id, "large");
  return kind === "document" ? documentUrl(id) : makeLink(ctx, id).url;
}
