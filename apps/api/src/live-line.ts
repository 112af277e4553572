import pg from "pg";

const SLOWEST_RETRY = 5000;
const FIRST_RETRY = 100;
const HEARTBEAT = 20_000;
const DEAD_AFTER = 10_000;

interface Hearer {
  /** A notice came. */
  readonly heard: (payload: string) => void;
  /** The connection listens from now on; whatever was said while there was none is lost. */
  readonly opened: () => void;
}

export interface Line {
  /** Connects, the first time it is called. */
  open(): void;
  isOpen(): boolean;
  close(): Promise<void>;
}

/** One connection of its own that listens to a channel of PostgreSQL, and connects again whenever it is lost. */
export function openLine(pool: pg.Pool, channel: string, { heard, opened }: Hearer): Line {
  let state: "idle" | "connecting" | "open" | "closed" = "idle";
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let failures = 0;

  const connect = async () => {
    const { connectionString } = pool.options;
    const next = new pg.Client({
      ...(connectionString === undefined ? {} : { connectionString }),
      keepAlive: true,
      connectionTimeoutMillis: DEAD_AFTER,
      query_timeout: DEAD_AFTER,
    });
    client = next;
    const lost = () => void (client === next && retry());
    next.on("error", lost);
    next.on("end", lost);
    next.on("notification", ({ payload }) => void (payload !== undefined && heard(payload)));
    try {
      await next.connect();
      await next.query(`listen ${channel}`);
      if (client !== next) return;
      failures = 0;
      state = "open";
      opened();
      // A connection that died without a word is noticed here.
      timer = setInterval(() => void next.query("select 1").catch(lost), HEARTBEAT).unref();
    } catch {
      lost();
    }
  };

  const drop = async () => {
    clearTimeout(timer);
    const dropped = client;
    client = null;
    await dropped?.end().catch(() => undefined);
  };

  const retry = () => {
    if (state === "closed") return;
    state = "connecting";
    void drop();
    timer = setTimeout(() => void connect(), Math.min(SLOWEST_RETRY, FIRST_RETRY * 2 ** failures)).unref();
    failures += 1;
  };

  return {
    open() {
      if (state !== "idle") return;
      state = "connecting";
      void connect();
    },
    isOpen: () => state === "open",
    async close() {
      state = "closed";
      await drop();
    },
  };
}
