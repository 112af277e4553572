export const FILE_LIMITS = {
  photoBytes: 20 * 1024 * 1024,
  photosPerListing: 12,
  photoPixels: 40_000_000,
  documentBytes: 20 * 1024 * 1024,
  documentsPerListing: 10,
  attachmentBytes: 20 * 1024 * 1024,
} as const;

/** Longest edges, in pixels, that every photo is kept in. */
export const PHOTO_SIZES = { small: 480, medium: 1024, large: 1920 } as const;
export type PhotoSize = keyof typeof PHOTO_SIZES;

/** What a file picker offers; the server judges by content. A phone turns its own format into JPEG when it is not listed. */
export const PHOTO_TYPES = ["image/jpeg", "image/png", "image/webp", "image/avif"] as const;
export const DOCUMENT_TYPES = ["application/pdf"] as const;

/** Other files that the trade sends: office documents, drawings and models, pictures and films, archives. */
export const ATTACHMENT_EXTENSIONS: readonly string[] = [
  "doc docx odt rtf txt md xls xlsx ods csv ppt pptx odp",
  "stl step stp iges igs 3dm 3mf obj ply dwg dxf jcd matrix",
  "heic heif tif tiff gif bmp dng psd ai eps mp4 mov m4a mp3 wav",
  "zip 7z rar gz ics vcf eml",
].flatMap((kind) => kind.split(" "));

/** How long the link to such a file works, for the one person whom it was made for. */
export const LINK_MINUTES = 10;
