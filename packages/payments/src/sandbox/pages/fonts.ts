import type { FastifyInstance, FastifyReply } from "fastify";
import fs from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

const resolve = createRequire(import.meta.url).resolve;

/**
 * Every page may show names in Chinese. The faces come in slices, of which a browser takes what a page needs, and only
 * where it has no face of its own.
 */
export const FAMILIES = ["instrument-sans", "noto-sans-sc", "noto-sans-tc"] as const;

const TYPES: Readonly<Record<string, string>> = { ".css": "text/css; charset=utf-8", ".woff2": "font/woff2" };

const kept = (reply: FastifyReply) => reply.header("cache-control", "public, max-age=86400");

export async function fontFiles(app: FastifyInstance): Promise<void> {
  for (const family of FAMILIES) {
    const dir = path.dirname(resolve(`@fontsource-variable/${family}/package.json`));
    app.get(`/fonts/${family}/wght.css`, async (_, reply) =>
      kept(reply)
        .type(TYPES[".css"] ?? "")
        .send(await fs.readFile(path.join(dir, "wght.css"))),
    );
    app.get<{ Params: { file: string } }>(`/fonts/${family}/files/:file`, async (request, reply) => {
      const { file } = request.params;
      if (!/^[\w[\]-]+\.woff2$/.test(file)) return reply.code(404).send();
      const font = await fs.readFile(path.join(dir, "files", file)).catch(() => null);
      return font === null
        ? reply.code(404).send()
        : kept(reply)
            .type(TYPES[".woff2"] ?? "")
            .send(font);
    });
  }
}
