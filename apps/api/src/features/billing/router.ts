import {
  BankAccountInput,
  ConfirmReceiptInput,
  ConfirmRefundInput,
  DeclineProofInput,
  IncomeInput,
  ListChecksInput,
  ListEntriesInput,
  ListPaymentsInput,
  ListPayoutsInput,
  OpenAccountInput,
  PaymentInput,
  RefundInput,
  RemoveBankAccountInput,
  RetryRefundInput,
  UploadProofInput,
} from "@commonbench/domain/billing/inputs";
import { acting, person, router } from "#api/trpc.ts";
import { getAccount, linkDashboard, refreshAccount } from "./account/get-account.ts";
import { listPayouts } from "./account/list-payouts.ts";
import { openAccount } from "./account/open-account.ts";
import { listBankAccounts, removeBankAccount, saveBankAccount } from "./bank/bank-accounts.ts";
import { confirmReceipt } from "./bank/confirm-receipt.ts";
import { declineProof } from "./bank/decline-proof.ts";
import { uploadProof } from "./bank/upload-proof.ts";
import { payCard } from "./card/pay-card.ts";
import { commission } from "./commission/router.ts";
import { getIncome } from "./ledger/income.ts";
import { listChecks, runCheck } from "./ledger/list-checks.ts";
import { listAllianceEntries, listEntries } from "./ledger/list-entries.ts";
import { getAllianceOverview, getOverview } from "./ledger/overview.ts";
import { papers } from "./papers/router.ts";
import { getPayment, returnToPayment } from "./payments/get-payment.ts";
import { listPayments } from "./payments/list-payments.ts";
import { confirmRefund, refundPayment } from "./payments/refund-payment.ts";
import { retryRefund } from "./payments/retry-refund.ts";
import { AccountView, LinkView, PayoutPage } from "./account/view.ts";
import { BankAccountsView } from "./bank/view.ts";
import { CheckoutView, PaymentPage, PaymentView } from "./view.ts";
import { CheckPage, CheckView, EntryPage, Figure, IncomeView, OverviewView } from "./ledger/view.ts";

const payments = {
  payment: person
    .input(PaymentInput)
    .output(PaymentView)
    .query(({ ctx, input }) => getPayment(ctx, input)),
  returned: person
    .input(PaymentInput)
    .output(PaymentView)
    .mutation(({ ctx, input }) => returnToPayment(ctx, input)),
  payments: acting
    .input(ListPaymentsInput)
    .output(PaymentPage)
    .query(({ ctx, input }) => listPayments(ctx, input)),
  pay: acting
    .input(PaymentInput)
    .output(CheckoutView)
    .mutation(({ ctx, input }) => payCard(ctx, input)),
  uploadProof: acting
    .input(UploadProofInput)
    .output(PaymentView)
    .mutation(({ ctx, input }) => uploadProof(ctx, input)),
  confirmReceipt: acting
    .input(ConfirmReceiptInput)
    .output(PaymentView)
    .mutation(({ ctx, input }) => confirmReceipt(ctx, input)),
  declineProof: acting
    .input(DeclineProofInput)
    .output(PaymentView)
    .mutation(({ ctx, input }) => declineProof(ctx, input)),
  refund: acting
    .input(RefundInput)
    .output(PaymentView)
    .mutation(({ ctx, input }) => refundPayment(ctx, input)),
  confirmRefund: acting
    .input(ConfirmRefundInput)
    .output(PaymentView)
    .mutation(({ ctx, input }) => confirmRefund(ctx, input)),
  retryRefund: acting
    .input(RetryRefundInput)
    .output(PaymentView)
    .mutation(({ ctx, input }) => retryRefund(ctx, input)),
};

const books = {
  overview: acting.output(OverviewView).query(({ ctx }) => getOverview(ctx)),
  entries: acting
    .input(ListEntriesInput)
    .output(EntryPage)
    .query(({ ctx, input }) => listEntries(ctx, input)),
  income: acting
    .input(IncomeInput)
    .output(IncomeView)
    .query(({ ctx, input }) => getIncome(ctx, input)),
  payouts: acting
    .input(ListPayoutsInput)
    .output(PayoutPage)
    .query(({ ctx, input }) => listPayouts(ctx, input)),
  allianceOverview: person.output(Figure.array()).query(({ ctx }) => getAllianceOverview(ctx)),
  allianceEntries: person
    .input(ListEntriesInput)
    .output(EntryPage)
    .query(({ ctx, input }) => listAllianceEntries(ctx, input)),
  checks: person
    .input(ListChecksInput)
    .output(CheckPage)
    .query(({ ctx, input }) => listChecks(ctx, input)),
  runCheck: person.output(CheckView).mutation(({ ctx }) => runCheck(ctx)),
};

const accounts = {
  bankAccounts: acting.output(BankAccountsView).query(({ ctx }) => listBankAccounts(ctx)),
  saveBankAccount: acting
    .input(BankAccountInput)
    .output(BankAccountsView)
    .mutation(({ ctx, input }) => saveBankAccount(ctx, input)),
  removeBankAccount: acting
    .input(RemoveBankAccountInput)
    .output(BankAccountsView)
    .mutation(({ ctx, input }) => removeBankAccount(ctx, input)),
  account: acting.output(AccountView).query(({ ctx }) => getAccount(ctx)),
  openAccount: acting
    .input(OpenAccountInput)
    .output(LinkView)
    .mutation(({ ctx, input }) => openAccount(ctx, input)),
  refreshAccount: acting.output(AccountView).mutation(({ ctx }) => refreshAccount(ctx)),
  accountDashboard: acting.output(LinkView).mutation(({ ctx }) => linkDashboard(ctx)),
};

export const billing = router({ ...payments, ...books, ...accounts, commission, papers });
