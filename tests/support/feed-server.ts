import http from "node:http";
import type { AddressInfo } from "node:net";

export type FeedServer = Awaited<ReturnType<typeof openFeedServer>>;

type Answer = (request: http.IncomingMessage, response: http.ServerResponse) => void;

/** A stranger's web server with a calendar on it, on this machine. */
export async function openFeedServer() {
  let answer: Answer = (_request, response) => response.writeHead(404).end();
  const seen: http.IncomingMessage[] = [];
  const server = http.createServer((request, response) => {
    seen.push(request);
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}/calendar.ics`,
    /** Requests as they came. */
    seen,
    answers: (next: Answer) => void (answer = next),
    /** Hands out a calendar with an ETag made of it, and honours that. */
    shows(text: string) {
      const etag = `"${Buffer.from(text).toString("base64").slice(-24)}${text.length}"`;
      answer = (request, response) => {
        if (request.headers["if-none-match"] === etag) return response.writeHead(304).end();
        return response.writeHead(200, { "content-type": "text/plain", etag }).end(text);
      };
    },
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** A calendar of these events, each the lines of one. */
export const calendarOf = (...events: readonly (readonly string[])[]): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//A stranger//EN",
    ...events.flatMap((lines, number) => ["BEGIN:VEVENT", `UID:${number}@stranger`, ...lines, "END:VEVENT"]),
    "END:VCALENDAR",
    "",
  ].join("\r\n");
