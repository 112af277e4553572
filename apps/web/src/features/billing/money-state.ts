import { ACCOUNT_KINDS, type AccountKind } from "@commonbench/domain/billing/ledger";

export const SHOWN = ["all", "unpaid", "overdue", "to-confirm", "refund-to-send", "paid"] as const;

/** The money page as its address says it: which figure is opened, which side's payments are listed. */
export interface MoneyState {
  readonly account: AccountKind | null;
  readonly currency: string | null;
  readonly side: "payer" | "payee";
  readonly show: (typeof SHOWN)[number];
}

export const readMoneyState = (parameters: Readonly<Partial<Record<string, string>>>): MoneyState => ({
  account: ACCOUNT_KINDS.find((kind) => kind === parameters.account) ?? null,
  currency: /^[A-Z]{3}$/.test(parameters.currency ?? "") ? (parameters.currency ?? null) : null,
  side: parameters.side === "payer" ? "payer" : "payee",
  show: SHOWN.find((each) => each === parameters.show) ?? "all",
});

export const moneyParams = ({ side, show }: Pick<MoneyState, "side" | "show">): Record<string, string> => ({
  ...(side === "payee" ? {} : { side }),
  ...(show === "all" ? {} : { show }),
});
