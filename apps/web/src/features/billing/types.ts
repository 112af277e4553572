import type { Outputs } from "#web/lib/trpc.ts";

export type Payment = Outputs["billing"]["payment"];
export type PaymentLine = Outputs["billing"]["payments"]["items"][number];
export type Refund = Payment["refunds"][number];
export type Figure = Outputs["billing"]["overview"]["figures"][number];
