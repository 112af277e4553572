import net from "node:net";

/** Below what the kernel gives away by itself, so that a port that is free now is still free when it is used. */
const FIRST = 20_000;
const BLOCK = 100;
const BLOCKS = 120;

const ports = ownPorts();

/** Given to nobody else, and not twice. */
export async function freePort(): Promise<number> {
  const { value } = await ports.next();
  if (value === undefined) throw new Error("no free port");
  return value;
}

/** A process has blocks to itself: as long as it lives it holds their first ports, where others see that they are taken. */
async function* ownPorts(): AsyncGenerator<number, undefined> {
  for (let turn = 0; turn < BLOCKS; turn += 1) {
    const first = FIRST + ((process.pid + turn) % BLOCKS) * BLOCK;
    const door = await listening(first);
    if (door === null) continue;
    door.unref();
    for (let port = first + 1; port < first + BLOCK; port += 1) {
      const server = await listening(port);
      if (server === null) continue;
      await new Promise((resolve) => server.close(resolve));
      yield port;
    }
  }
}

function listening(port: number): Promise<net.Server | null> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", () => resolve(null));
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}
