import type { StatementLine, StatementTotal } from "./statement-view.ts";

const OF_PAYEE: ReadonlySet<string> = new Set(["sale", "refund", "fee", "dispute"]);

/** By currency, in the order in which they appear: what came in for the organisation's own work, and what it paid others. */
export function totalsOf(lines: readonly StatementLine[]): StatementTotal[] {
  return [...Map.groupBy(lines, ({ currency }) => currency)].map(([currency, of]) => {
    const sum = (pick: (line: StatementLine) => number) => of.reduce((total, line) => total + pick(line), 0);
    return {
      currency,
      received: sum(({ kind, gross }) => (OF_PAYEE.has(kind) ? gross : 0)),
      paid: sum(({ kind, gross }) => (OF_PAYEE.has(kind) ? 0 : gross)),
      commission: sum(({ commission }) => commission),
      fee: sum(({ fee }) => fee),
      net: sum(({ net }) => net),
    };
  });
}
