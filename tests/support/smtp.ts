import net from "node:net";

export interface SmtpSink {
  readonly url: string;
  /** Whole messages as they came over the line. */
  readonly received: string[];
  /** Answers every sender with this until it is cleared. */
  refuseWith: string | null;
  /** Answers every recipient with this until it is cleared. */
  refuseRecipientWith: string | null;
  close(): Promise<void>;
}

/** A mail server that takes everything and keeps it: just enough of RFC 5321 for one sender. */
export async function openSmtpSink(): Promise<SmtpSink> {
  const received: string[] = [];
  const sink = { received, refuseWith: null as string | null, refuseRecipientWith: null as string | null };
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    const say = (line: string) => socket.write(`${line}\r\n`);
    let pending = "";
    let message: string[] | null = null;
    const answer = (line: string) => {
      if (message !== null) {
        if (line !== ".") return void message.push(line.replace(/^\.\./, "."));
        received.push(message.join("\n"));
        message = null;
        return say("250 kept");
      }
      if (line.startsWith("MAIL") && sink.refuseWith !== null) return say(sink.refuseWith);
      if (line.startsWith("RCPT") && sink.refuseRecipientWith !== null) return say(sink.refuseRecipientWith);
      if (line === "DATA") {
        message = [];
        return say("354 go on");
      }
      return say(line === "QUIT" ? "221 bye" : "250 ok");
    };
    socket.on("data", (data) => {
      const lines = (pending + data.toString()).split("\r\n");
      pending = lines.pop() ?? "";
      for (const line of lines) answer(line);
    });
    socket.on("error", () => undefined);
    say("220 sink");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return Object.assign(sink, {
    url: `smtp://127.0.0.1:${address.port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  });
}
