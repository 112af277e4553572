import multipart from "@fastify/multipart";
import { DomainError, notFound, refuse } from "@commonbench/domain/errors";
import { FILE_LIMITS } from "@commonbench/domain/files/limits";
import { FileLink, ReadFileInput, UploadFileInput } from "@commonbench/domain/files/schemas";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { requireActing } from "#api/actor.ts";
import { answerError } from "#api/answer-error.ts";
import type { Ctx } from "#api/context.ts";
import { readFile } from "./read-file.ts";
import { type Upload, uploadFile } from "./upload-file.ts";

const YEAR = 365 * 24 * 60 * 60;

const SAVED = "default-src 'none'; sandbox";
/** The browser's own reader of documents does not work in a sandbox; it runs nothing of the document's in our origin. */
const SHOWN = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

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
  app.setErrorHandler(answerUpload);
  app.post("/api/files", { bodyLimit: FILE_LIMITS.photoBytes + 64 * 1024 }, async (request, reply) => {
    const ctx = requireActing(await contextOf(request));
    const query = UploadFileInput.safeParse(request.query);
    if (!query.success || !request.isMultipart()) return reply.status(400).send({ error: { reason: null } });
    const file = await uploadFile(ctx, { kind: query.data.kind, ...(await receive(request)) });
    return reply.status(201).send(file);
  });
  app.get("/files/:id/:variant", async (request, reply) => {
    const params = ReadFileInput.safeParse(request.params);
    const link = FileLink.safeParse(request.query);
    if (!params.success || !link.success) notFound();
    const ctx = await contextOf(request);
    const file = await readFile(ctx, params.data, link.data);
    const inline = link.data.inline !== undefined && file.mime === "application/pdf";
    const etag = `"${file.key}"`;
    reply.headers({
      etag,
      "cache-control": file.forEverybody ? `public, max-age=${YEAR}, immutable` : "private, no-cache",
      "content-type": file.mime,
      "content-disposition": inline ? "inline" : disposition(file.name, file.mime),
      "content-security-policy": inline ? SHOWN : SAVED,
      ...(inline ? { "x-frame-options": "SAMEORIGIN" } : {}),
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

/** Photos are shown; all else is saved unless asked for otherwise, never shown as a page of ours. */
function disposition(name: string, mime: string): string {
  if (mime.startsWith("image/")) return "inline";
  const pdf = mime === "application/pdf";
  const saved = !pdf || name.toLowerCase().endsWith(".pdf") ? name || "file" : `${name || "document"}.pdf`;
  const encoded = encodeURIComponent(saved).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${pdf ? "document.pdf" : "file"}"; filename*=UTF-8''${encoded}`;
}

/** What the parser refuses is refused like anything else. */
function answerUpload(
  error: Error & { code?: string; statusCode?: number },
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const reason = Object.entries(PARSER_REASONS).find(([code]) => code === error.code)?.[1];
  return answerError(reason === undefined ? error : new DomainError("REFUSED", reason), request, reply);
}
