import multipart from "@fastify/multipart";
import { DomainError, type ErrorCode, notFound, refuse } from "@commonbench/domain/errors";
import { FILE_LIMITS } from "@commonbench/domain/files/limits";
import { ReadFileInput, UploadFileInput } from "@commonbench/domain/files/schemas";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { requireActing } from "#api/actor.ts";
import type { Ctx } from "#api/context.ts";
import { readFile } from "./read-file.ts";
import { type Upload, uploadFile } from "./upload-file.ts";

const YEAR = 365 * 24 * 60 * 60;

const STATUS: Readonly<Record<ErrorCode, number>> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  REFUSED: 422,
  CONFLICT: 409,
  UNAUTHENTICATED: 401,
  TOO_MANY: 429,
};

// What the multipart parser calls its limits.
const PARSER_REASONS = {
  FST_REQ_FILE_TOO_LARGE: "files.too-large",
  FST_FILES_LIMIT: "files.too-many",
  FST_PARTS_LIMIT: "files.too-many",
  FST_FIELDS_LIMIT: "files.too-many",
} as const;

/** Uploads, and the files themselves. */
export async function registerFiles(
  app: FastifyInstance,
  { contextOf }: { contextOf: (request: FastifyRequest) => Promise<Ctx> },
): Promise<void> {
  await app.register(multipart, {
    limits: { fileSize: FILE_LIMITS.photoBytes, files: 1, fields: 0, parts: 2, headerPairs: 50 },
  });
  app.setErrorHandler(answerError);
  app.post("/api/files", { bodyLimit: FILE_LIMITS.photoBytes + 64 * 1024 }, async (request, reply) => {
    const ctx = requireActing(await contextOf(request));
    const query = UploadFileInput.safeParse(request.query);
    if (!query.success || !request.isMultipart()) return reply.status(400).send({ error: { reason: null } });
    const file = await uploadFile(ctx, { kind: query.data.kind, ...(await receive(request)) });
    return reply.status(201).send(file);
  });
  app.get("/files/:id/:variant", async (request, reply) => {
    const params = ReadFileInput.safeParse(request.params);
    if (!params.success) notFound();
    const ctx = await contextOf(request);
    const file = await readFile(ctx, params.data);
    const etag = `"${file.key}"`;
    reply.headers({
      etag,
      "cache-control": file.forEverybody ? `public, max-age=${YEAR}, immutable` : "private, no-cache",
      "content-type": file.mime,
      "content-disposition": disposition(file.name, file.mime),
      "content-security-policy": "default-src 'none'; sandbox",
    });
    if (request.headers["if-none-match"] === etag) return reply.status(304).send();
    const { stream, bytes } = await ctx.files.read(file.key);
    return reply.header("content-length", bytes).send(stream);
  });
}

/** The one file of the request, whole. The parser stops reading at the limit. */
async function receive(request: FastifyRequest): Promise<Omit<Upload, "kind">> {
  let received: Omit<Upload, "kind"> | null = null;
  for await (const part of request.files()) received = { name: part.filename ?? "", bytes: await part.toBuffer() };
  return received ?? refuse("files.empty");
}

/** A document is always saved, never shown as a page of ours. */
function disposition(name: string, mime: string): string {
  if (mime !== "application/pdf") return "inline";
  const saved = name.toLowerCase().endsWith(".pdf") ? name : `${name || "document"}.pdf`;
  const encoded = encodeURIComponent(saved).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="document.pdf"; filename*=UTF-8''${encoded}`;
}

function answerError(
  error: Error & { code?: string; statusCode?: number },
  request: FastifyRequest,
  reply: FastifyReply,
) {
  reply.header("cache-control", "no-store");
  if (error instanceof DomainError) return reply.status(STATUS[error.code]).send({ error: { reason: error.reason } });
  const reason = Object.entries(PARSER_REASONS).find(([code]) => code === error.code)?.[1];
  if (reason !== undefined) return reply.status(422).send({ error: { reason } });
  const status = error.statusCode ?? 500;
  if (status >= 500) request.log.error({ err: error }, "file request failed");
  return reply.status(status).send({ error: { reason: null } });
}
