import { randomUUID } from "node:crypto";
import http from "node:http";
import type { TestPerson } from "../../support/people.ts";
import type { Outcome } from "./bare.ts";
import { PRICE } from "./furnish.ts";
import { type Slot, slotTimes } from "./slots.ts";

const TAKEN = ['"reservations.taken"', '"availability.taken"'];

/** Books over HTTP as a browser does, on so many connections that stay open. */
export function reserverOf(url: string, connections: number) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  return async (slot: Slot, booker: TestPerson): Promise<Outcome> => {
    const body = JSON.stringify({
      id: randomUUID(),
      listingId: slot.listingId,
      wish: { measure: "time", ...slotTimes(slot), units: 1 },
      rail: "bank_transfer",
      expectedTotal: { amount: PRICE / 4, currency: "CNY" },
      locale: "en",
    });
    const { status, text } = await post(agent, `${url}/trpc/reservations.reserve`, body, {
      origin: url,
      cookie: booker.cookie,
    });
    if (status === 200) return "booked";
    if (TAKEN.some((reason) => text.includes(reason))) return "taken";
    throw new Error(`answered ${status}: ${text.slice(0, 500)}`);
  };
}

function post(
  agent: http.Agent,
  url: string,
  body: string,
  headers: http.OutgoingHttpHeaders,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const length = Buffer.byteLength(body);
    const sending = { ...headers, "content-type": "application/json", "content-length": length };
    const request = http.request(url, { method: "POST", agent, headers: sending }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part: string) => (text += part));
      answer.once("end", () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    request.once("error", reject).end(body);
  });
}
