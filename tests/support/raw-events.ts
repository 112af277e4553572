import type { Sandbox } from "@commonbench/payments/sandbox";
import { createHmac } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";

/** An event as it travels: the bytes, and what Stripe wrote above them. */
export interface RawEvent {
  readonly body: string;
  readonly signature: string;
}

/** Takes what the sandbox tells, so that it can be told to the server in any way. */
export async function openEventCatcher({ webhooks }: Pick<Sandbox, "webhooks">) {
  const caught: RawEvent[] = [];
  const server = http.createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (part: string) => (body += part));
    request.once("end", () => {
      caught.push({ body, signature: String(request.headers["stripe-signature"]) });
      response.end("{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  webhooks.sendTo(`http://127.0.0.1:${port}/`);
  return {
    /** What has been told since the last time. */
    async take(): Promise<RawEvent[]> {
      await webhooks.flush();
      return caught.splice(0);
    },
    async close() {
      webhooks.sendTo(null);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** As Stripe signs. */
export function signedEvent(event: unknown, secret: string, at: Date): RawEvent {
  const body = JSON.stringify(event);
  const time = Math.floor(at.getTime() / 1000);
  const signature = createHmac("sha256", secret).update(`${time}.${body}`).digest("hex");
  return { body, signature: `t=${time},v1=${signature}` };
}

/** The status that the server answers with. */
export async function deliver(url: string, { body, signature }: RawEvent): Promise<number> {
  const headers = { "content-type": "application/json", "stripe-signature": signature };
  return (await fetch(`${url}/webhooks/stripe`, { method: "POST", headers, body })).status;
}
