export interface Price {
  /** Minor units. */
  amount: number;
  memberAmount: number | null;
  minimumCharge: number | null;
  setUpFee: number | null;
}

export interface ExampleLine {
  readonly part: "base" | "member" | "minimum" | "set-up";
  readonly amount: number;
}

/** What a quantity costs by the published price: integers only, nothing is rounded. */
export function priceExample(price: Price, quantity: number): { lines: ExampleLine[]; total: number } {
  const base = price.amount * quantity;
  const lines: ExampleLine[] = [{ part: "base", amount: base }];
  let due = base;
  const add = (part: ExampleLine["part"], amount: number): void => {
    if (amount === 0) return;
    lines.push({ part, amount });
    due += amount;
  };
  if (price.memberAmount !== null) add("member", (price.memberAmount - price.amount) * quantity);
  if (price.minimumCharge !== null) add("minimum", Math.max(0, price.minimumCharge - due));
  add("set-up", price.setUpFee ?? 0);
  return { lines, total: due };
}

/** A quantity that shows how the price works: past the minimum charge, where there is one. */
export function usualQuantity({ amount, memberAmount, minimumCharge }: Price): number {
  const each = memberAmount ?? amount;
  const enough = minimumCharge === null || each === 0 ? 1 : Math.ceil(minimumCharge / each);
  return Math.min(999, Math.max(4, enough));
}
