import { createServer } from "@commonbench/api/server";
import diagnostics from "node:diagnostics_channel";
import type { Parts } from "@commonbench/api/context";
import type { TestPerson } from "../../support/people.ts";

interface Route {
  readonly method: string | readonly string[];
  readonly url: string;
}
interface Hookable {
  addHook(name: "onRoute", hook: (route: Route) => void): unknown;
}

/** Every route of the server as it registers them, as `GET:/healthz`. HEAD comes with GET and is left out. */
export async function routesOf(parts: Parts): Promise<string[]> {
  const found = new Set<string>();
  // Fastify tells of itself before any plugin has run; afterwards its table is no longer to be read.
  const watch = (message: unknown) => {
    const { fastify } = message as { fastify: Hookable };
    fastify.addHook("onRoute", ({ method, url }) => {
      for (const each of [method].flat()) if (each !== "HEAD") found.add(`${each}:${url}`);
    });
  };
  diagnostics.subscribe("fastify.initialization", watch);
  try {
    const server = await createServer(parts);
    await server.ready();
    await server.close();
  } finally {
    diagnostics.unsubscribe("fastify.initialization", watch);
  }
  return [...found].sort();
}

export interface Sent extends RequestInit {
  readonly path: string;
}

/** The status that a request comes to. */
export async function statusOf(base: string, { path, ...init }: Sent, as: TestPerson | null): Promise<string> {
  const headers = new Headers(init.headers);
  if (as !== null) headers.set("cookie", as.cookie);
  const answer = await fetch(`${base}${path}`, { ...init, headers, redirect: "manual" });
  await answer.arrayBuffer();
  return String(answer.status);
}
