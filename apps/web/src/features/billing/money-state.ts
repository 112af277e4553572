import { ACCOUNT_KINDS, type AccountKind } from "@commonbench/domain/billing/ledger";

/** The money page as its address says it: which figure is opened, which side's payments are listed. */
export interface MoneyState {
  readonly account: AccountKind | null;
  readonly currency: string | null;
  readonly side: "payer" | "payee";
  readonly show: "all" | "open" | "overdue" | "paid";
}

export const SHOWN = ["all", "open", "overdue", "paid"] as const satisfies readonly MoneyState["show"][];

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
