import { isOtherServer, isRefusal } from "./errors.ts";
import { type Address, openServer, type Server } from "./server.ts";

export interface Connection {
  /** Works with a server that has been checked, and has our indexes with our settings. */
  use<T>(work: (server: Server) => Promise<T>): Promise<T>;
}

/** What was checked so recently is not the cause of a refusal. */
const TRUSTED_MS = 5000;

/**
 * Checks and prepares the server with the first use, and again when it turns out to be another: emptied, replaced, set
 * otherwise, or our keys have ended. What fails is tried anew with the next use.
 */
export function connect(address: Address, prepare: (server: Server) => Promise<void>): Connection {
  let opened: { readonly server: Promise<Server>; readonly at: number } | undefined;
  const open = () => {
    const server = openServer(address).then(async (each) => {
      await prepare(each);
      return each;
    });
    const opening = { server, at: performance.now() };
    opened = opening;
    server.catch(() => {
      if (opened === opening) opened = undefined;
    });
    return opening;
  };
  return {
    async use(work) {
      const used = opened ?? open();
      const server = await used.server;
      try {
        return await work(server);
      } catch (error) {
        const changed = isRefusal(error) || isOtherServer(error);
        if (!changed || performance.now() - used.at < TRUSTED_MS) throw error;
        if (opened === used) open().server.catch(() => undefined);
        // New keys do as well as the old; an index that was gone is made again empty, and says nothing yet.
        if (!isRefusal(error) || opened === undefined) throw error;
        return work(await opened.server);
      }
    },
  };
}
