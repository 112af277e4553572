import {
  AddCommissionRuleInput,
  EndCommissionRuleInput,
  ListCommissionRulesInput,
  PreviewCommissionInput,
} from "@commonbench/domain/billing/commission-inputs";
import { person, router } from "#api/trpc.ts";
import { addCommissionRule } from "./add-commission-rule.ts";
import { endCommissionRule } from "./end-commission-rule.ts";
import { listCommissionRules } from "./list-commission-rules.ts";
import { previewCommission } from "./preview-commission.ts";
import { CommissionListView, CommissionPreviewView, CommissionRuleView } from "./view.ts";

/** For the secretariat: the rules of the alliance's part. */
export const commission = router({
  rules: person
    .input(ListCommissionRulesInput)
    .output(CommissionListView)
    .query(({ ctx, input }) => listCommissionRules(ctx, input)),
  add: person
    .input(AddCommissionRuleInput)
    .output(CommissionRuleView)
    .mutation(({ ctx, input }) => addCommissionRule(ctx, input)),
  end: person
    .input(EndCommissionRuleInput)
    .output(CommissionRuleView)
    .mutation(({ ctx, input }) => endCommissionRule(ctx, input)),
  preview: person
    .input(PreviewCommissionInput)
    .output(CommissionPreviewView)
    .query(({ ctx, input }) => previewCommission(ctx, input)),
});
