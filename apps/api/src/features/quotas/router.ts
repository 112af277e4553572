import { ListQuotasInput, QuotaInput, SaveQuotaInput } from "@commonbench/domain/quotas/schemas";
import { acting, router } from "#api/trpc.ts";
import { listQuotas } from "./list-quotas.ts";
import { removeQuota } from "./remove-quota.ts";
import { saveQuota } from "./save-quota.ts";
import { DoneView, QuotasView, QuotaView } from "./view.ts";

export const quotas = router({
  list: acting
    .input(ListQuotasInput)
    .output(QuotasView)
    .query(({ ctx, input }) => listQuotas(ctx, input)),
  save: acting
    .input(SaveQuotaInput)
    .output(QuotaView)
    .mutation(({ ctx, input }) => saveQuota(ctx, input)),
  remove: acting
    .input(QuotaInput)
    .output(DoneView)
    .mutation(({ ctx, input }) => removeQuota(ctx, input)),
});
