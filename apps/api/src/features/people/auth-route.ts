import type { FastifyInstance } from "fastify";
import { authHeaders } from "./auth-headers.ts";
import type { Auth } from "./auth.ts";

/** Mounts the auth library under /api/auth. It wants the body untouched. */
export async function registerAuth(app: FastifyInstance, { auth }: { auth: Auth }): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: 64 * 1024 }, (_request, body, done) =>
    done(null, body),
  );
  app.route({
    method: ["GET", "POST"],
    url: "/api/auth/*",
    async handler(request, reply) {
      const { body, method } = request;
      const answer = await auth.handler(
        new Request(new URL(request.url, auth.options.baseURL), {
          method,
          headers: authHeaders(request),
          ...(Buffer.isBuffer(body) && method !== "GET" ? { body: new Uint8Array(body) } : {}),
        }),
      );
      reply.status(answer.status);
      for (const [name, value] of answer.headers) if (name !== "set-cookie") reply.header(name, value);
      for (const cookie of answer.headers.getSetCookie()) reply.header("set-cookie", cookie);
      return reply.send(Buffer.from(await answer.arrayBuffer()));
    },
  });
}
