import { refuse } from "@commonbench/domain/errors";
import { FILE_LIMITS, PHOTO_SIZES, PHOTO_TYPES } from "@commonbench/domain/files/limits";
import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";

export interface PhotoVariant {
  readonly variant: string;
  readonly bytes: Uint8Array;
}

export interface PreparedPhoto {
  readonly width: number;
  readonly height: number;
  readonly variants: readonly PhotoVariant[];
}

const ALLOWED: ReadonlySet<string> = new Set(PHOTO_TYPES);

/**
 * Decodes a photo completely and writes it anew in every size, so that nothing but its pixels is kept: no place, no
 * camera, no second file behind the first.
 */
export async function preparePhoto(bytes: Uint8Array): Promise<PreparedPhoto> {
  await requirePhotoType(bytes);
  await requireFewPixels(bytes);
  const { data, info } = await decode(bytes);
  const variants: PhotoVariant[] = [];
  for (const [size, edge] of Object.entries(PHOTO_SIZES)) {
    const image = () =>
      sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } }).resize({
        width: edge,
        height: edge,
        fit: "inside",
        withoutEnlargement: true,
      });
    variants.push({ variant: `${size}.webp`, bytes: await image().webp({ quality: 80 }).toBuffer() });
    variants.push({ variant: `${size}.avif`, bytes: await image().avif({ quality: 55, effort: 1 }).toBuffer() });
  }
  return { width: info.width, height: info.height, variants };
}

async function requirePhotoType(bytes: Uint8Array): Promise<void> {
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (type === undefined || !ALLOWED.has(type.mime)) refuse("files.type-not-allowed");
}

/** Read from the header, before any pixel is decoded. */
async function requireFewPixels(bytes: Uint8Array): Promise<void> {
  const { width, height } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => refuse("files.broken-image"));
  if (width * height > FILE_LIMITS.photoPixels) refuse("files.image-too-many-pixels");
}

function decode(bytes: Uint8Array) {
  const edge = PHOTO_SIZES.large;
  return sharp(bytes, { limitInputPixels: FILE_LIMITS.photoPixels, failOn: "error" })
    .autoOrient()
    .toColourspace("srgb")
    .resize({ width: edge, height: edge, fit: "inside", withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => refuse("files.broken-image"));
}
