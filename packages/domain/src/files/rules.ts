import type { ListingStatus } from "../listings/schemas.ts";
import { ATTACHMENT_EXTENSIONS } from "./limits.ts";
import type { FileKind, FileVariant } from "./schemas.ts";
import { ATTACHMENT_VARIANT, DOCUMENT_VARIANT } from "./schemas.ts";

/** What a file is attached to; nothing of it means that it was uploaded and not used yet. */
export interface Attachments {
  readonly organisationId: string;
  readonly logo: boolean;
  /** Papers of a credential or of a membership file. */
  readonly papers: boolean;
  /** The two sides of every enquiry that it was sent in. */
  readonly parties: readonly string[];
  /** A message that it was sent in was brought before the secretariat. */
  readonly reported: boolean;
  readonly listings: readonly { readonly status: ListingStatus; readonly visibility: "everybody" | "members" }[];
}

export interface FileReader {
  readonly organisationId: string | null;
  readonly membersOnly: boolean;
  readonly secretariat: boolean;
}

/** `everybody`: may be kept by caches. `reader`: this reader may have it. Null: not to be known of. */
export function fileAudience(file: Attachments, reader: FileReader): "everybody" | "reader" | null {
  const published = file.listings.filter(({ status }) => status === "published");
  if (file.logo || published.some(({ visibility }) => visibility === "everybody")) return "everybody";
  if (reader.organisationId === file.organisationId) return "reader";
  if (reader.organisationId !== null && file.parties.includes(reader.organisationId)) return "reader";
  if (reader.membersOnly && published.length > 0) return "reader";
  return reader.secretariat && (file.papers || file.reported || file.listings.length > 0) ? "reader" : null;
}

export function hasVariant(kind: FileKind, variant: FileVariant): boolean {
  if (kind === "photo") return variant !== DOCUMENT_VARIANT && variant !== ATTACHMENT_VARIANT;
  return variant === (kind === "document" ? DOCUMENT_VARIANT : ATTACHMENT_VARIANT);
}

const EXTENSIONS: ReadonlySet<string> = new Set(ATTACHMENT_EXTENSIONS);

/** Whether a file of this name is one that the trade sends; programs and pages are not. */
export function mayBeSent(name: string): boolean {
  return EXTENSIONS.has(/\.([a-z0-9]+)$/.exec(name.toLowerCase())?.[1] ?? "");
}

const NAME_MAX = 120;

/** A file's name as text to show: one line, nothing that could be taken for a path or lie about its direction. */
export function displayFileName(name: string): string {
  const shown = name
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\uFFFD]/gu, "")
    .replaceAll(/[\\/]/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  return Array.from(shown).slice(0, NAME_MAX).join("").trim();
}

const EOF_MARK = "%%EOF";

/** Header first, end mark last: bytes in front or behind belong to a file that is also something else. */
export function isWholePdf(bytes: Uint8Array): boolean {
  const ascii = (part: Uint8Array) => String.fromCharCode(...part);
  if (!/^%PDF-[12]\.\d/.test(ascii(bytes.subarray(0, 8)))) return false;
  const tail = ascii(bytes.subarray(-1024));
  const end = tail.lastIndexOf(EOF_MARK);
  return end >= 0 && /^[\s\0]*$/.test(tail.slice(end + EOF_MARK.length));
}
