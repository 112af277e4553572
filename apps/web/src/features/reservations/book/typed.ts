import { useState } from "react";
import { keptTexts } from "#web/lib/kept.ts";

export interface Typed {
  readonly purchaseOrder: string;
  readonly message: string;
}

/** What is typed stays in this tab until it is booked: neither signing in nor a reload loses it. */
export function useTyped(listingId: string) {
  const [kept] = useState(() => keptTexts(`book:${listingId}`, { most: 2, area: "session" }));
  const [typed, setTyped] = useState<Typed>(() => {
    const [purchaseOrder = "", message = ""] = kept.read();
    return { purchaseOrder, message };
  });
  const write = (change: Partial<Typed>): void => {
    const next = { ...typed, ...change };
    setTyped(next);
    kept.write([next.purchaseOrder, next.message]);
  };
  return { typed, write, forget: () => kept.write([]) };
}
