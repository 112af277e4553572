/** One event of a stream: its id where it is tracked, and its data. */
export interface Event {
  readonly id: string | null;
  readonly data: unknown;
}

export interface Events {
  /** Everything that came so far. */
  readonly seen: readonly Event[];
  /** What the server said when it refused or ended with an error; null as long as it did not. */
  failure(): string | null;
  isClosed(): boolean;
  close(): void;
}

/** Listens to a subscription as a browser does: server-sent events over HTTP. */
export async function openEvents(url: string, procedure: string, input: object, cookie: string): Promise<Events> {
  const gone = new AbortController();
  const seen: Event[] = [];
  let failure: string | null = null;
  let closed = false;
  const address = `${url}/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`;
  const headers = { cookie, accept: "text/event-stream" };
  const answer = await fetch(address, { headers, signal: gone.signal });
  void (async () => {
    let text = "";
    for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      const blocks = text.split("\n\n");
      text = blocks.pop() ?? "";
      for (const block of blocks) {
        const { event, id, data } = parse(block);
        if (event === "serialized-error") failure = data;
        else if (event === null && data !== "") seen.push({ id, data: JSON.parse(data) });
      }
    }
    if (!answer.ok) failure = text;
  })()
    .catch(() => undefined)
    .finally(() => void (closed = true));
  return { seen, failure: () => failure, isClosed: () => closed, close: () => gone.abort() };
}

function parse(block: string): { event: string | null; id: string | null; data: string } {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1] ?? null;
  return { event: field("event"), id: field("id"), data: field("data") ?? "" };
}
