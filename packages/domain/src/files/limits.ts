export const FILE_LIMITS = {
  photoBytes: 20 * 1024 * 1024,
  photosPerListing: 12,
  photoPixels: 40_000_000,
  documentBytes: 20 * 1024 * 1024,
  documentsPerListing: 10,
} as const;

/** Longest edges, in pixels, that every photo is kept in. */
export const PHOTO_SIZES = { small: 480, medium: 1024, large: 1920 } as const;
export type PhotoSize = keyof typeof PHOTO_SIZES;

/** What a file picker offers; the server judges by content. A phone turns its own format into JPEG when it is not listed. */
export const PHOTO_TYPES = ["image/jpeg", "image/png", "image/webp", "image/avif"] as const;
export const DOCUMENT_TYPES = ["application/pdf"] as const;
