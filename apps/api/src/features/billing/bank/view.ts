import { z } from "zod";

export const BankAccountView = z.object({
  currency: z.string(),
  holder: z.string(),
  bank: z.string(),
  branch: z.string(),
  number: z.string(),
  swift: z.string(),
  version: z.number(),
  changedAt: z.string(),
});
export type BankAccountView = z.infer<typeof BankAccountView>;
export const BankAccountsView = z.object({ accounts: BankAccountView.array(), can: z.object({ change: z.boolean() }) });
export type BankAccountsView = z.infer<typeof BankAccountsView>;
