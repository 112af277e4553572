import http from "node:http";
import type { AddressInfo } from "node:net";

type Moment = "before" | "after";

export interface StripeLine {
  readonly url: string;
  /** The next request to a path runs `act` before it goes out, or after it took effect; whoever asked gets no answer. */
  cut(path: RegExp, moment: Moment, act: () => unknown): void;
  close(): Promise<void>;
}

interface Cut {
  readonly path: RegExp;
  readonly moment: Moment;
  readonly act: () => unknown;
}

/** The line between the server and Stripe, which can break at any request. */
export async function openStripeLine(target: string): Promise<StripeLine> {
  let cut: Cut | null = null;
  const server = http.createServer((request, response) => {
    const hit = cut !== null && request.method === "POST" && cut.path.test(request.url ?? "") ? cut : null;
    if (hit !== null) cut = null;
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      if (hit?.moment === "before") return broken(hit, request);
      forward(new URL(request.url ?? "/", target), request, Buffer.concat(chunks), (answer) => {
        if (hit !== null) return void answer.resume().once("end", () => broken(hit, request));
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    cut: (path, moment, act) => void (cut = { path, moment, act }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function broken({ act }: Cut, request: http.IncomingMessage): void {
  act();
  request.socket.destroy();
}

function forward(
  url: URL,
  { method, headers }: http.IncomingMessage,
  body: Buffer,
  answered: (answer: http.IncomingMessage) => void,
): void {
  const asked = http.request(url, { method, headers: { ...headers, host: url.host } }, answered);
  asked.once("error", () => undefined);
  asked.end(body);
}
