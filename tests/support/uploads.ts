import sharp from "sharp";
import type { Marketplace } from "./marketplace.ts";
import type { TestPerson } from "./people.ts";

export interface Uploaded {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly bytes: number;
}

export interface UploadOutcome {
  readonly status: number;
  readonly reason: string | null;
  readonly file: Uploaded | null;
}

interface UploadWish {
  readonly as?: TestPerson;
  readonly kind?: string;
  readonly name?: string;
  readonly type?: string;
}

/** Uploads as a browser does: one file in a form. */
export async function upload(market: Marketplace, bytes: Uint8Array, wish: UploadWish = {}): Promise<UploadOutcome> {
  const { kind = "photo", name = "photo.jpg", type = "image/jpeg", as } = wish;
  const body = new FormData();
  body.set("file", new File([new Uint8Array(bytes)], name, { type }));
  const answer = await market.fetch(`/api/files?kind=${kind}`, { method: "POST", body, ...(as ? { as } : {}) });
  const said = await answer.json();
  return { status: answer.status, reason: said.error?.reason ?? null, file: answer.ok ? said : null };
}

export async function uploaded(
  market: Marketplace,
  as: TestPerson,
  kind: "photo" | "document" = "photo",
): Promise<string> {
  const bytes = kind === "photo" ? await jpeg() : pdf();
  const { file, reason } = await upload(market, bytes, { as, kind });
  if (file === null) throw new Error(`upload refused: ${reason}`);
  return file.id;
}

/** A photo of a colour gradient, so that it does not compress to nothing. */
export function jpeg(width = 640, height = 480): Promise<Buffer> {
  return gradient(width, height).jpeg({ quality: 90 }).toBuffer();
}

export function gradient(width: number, height: number) {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at++) pixels[at] = (at * 7 + (at >> 9)) % 256;
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** The smallest document that every reader opens. */
export function pdf(inside = ""): Buffer {
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n${inside}trailer<</Root 1 0 R>>\n%%EOF\n`,
  );
}
