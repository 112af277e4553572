import { Prisma } from "@commonbench/db/client";
import { ListingContent } from "@commonbench/domain/listings/schemas";
import { weeklyMinutes } from "@commonbench/domain/listings/weekly-plan";

export const contentSelect = {
  categoryId: true,
  visibility: true,
  locale: true,
  text: true,
  attributes: true,
  programmes: true,
  priceMode: true,
  price: true,
  memberPrice: true,
  minimumCharge: true,
  setUpFee: true,
  currency: true,
  priceUnit: true,
  bookingMode: true,
  leadTimeDays: true,
  placeId: true,
  address: true,
  lat: true,
  lon: true,
  timeZone: true,
  units: true,
  weeklyPlan: true,
  capability: true,
  sessions: {
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      language: true,
      mode: true,
      address: true,
      link: true,
      startsAt: true,
      endsAt: true,
      seats: true,
      price: true,
      prerequisites: true,
      certificate: true,
    },
  },
  photos: { orderBy: { position: "asc" }, select: { fileId: true, alt: true } },
  documents: { orderBy: { position: "asc" }, select: { fileId: true, title: true } },
} satisfies Prisma.ListingSelect;

type ContentRow = Prisma.ListingGetPayload<{ select: typeof contentSelect }>;

/** The content as a form edits it, out of its columns. */
export function contentOf(row: ContentRow): ListingContent {
  const { placeId, address, lat, lon, timeZone, sessions, ...rest } = row;
  return ListingContent.parse({
    ...rest,
    position: placeId === null ? null : { placeId, address: address ?? "", lat, lon, timeZone },
    sessions: sessions.map(({ startsAt, endsAt, ...session }) => ({
      ...session,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    })),
  });
}

/** The columns of the listing's own row; sessions, photos and documents have tables of their own. */
export function columnsOf(content: ListingContent) {
  const { position, sessions: _sessions, photos: _photos, documents: _documents, capability, ...columns } = content;
  return {
    ...columns,
    capability: capability ?? Prisma.DbNull,
    placeId: position?.placeId ?? null,
    address: position?.address ?? null,
    lat: position?.lat ?? null,
    lon: position?.lon ?? null,
    timeZone: position?.timeZone ?? null,
    weeklyMinutes: weeklyMinutes(content.weeklyPlan),
  };
}

/** The same content in one form: instants in UTC and in order, no file twice. */
export function settled(content: ListingContent): ListingContent {
  const utc = (instant: string) => new Date(instant).toISOString();
  return {
    ...content,
    sessions: content.sessions
      .map((session) => ({ ...session, startsAt: utc(session.startsAt), endsAt: utc(session.endsAt) }))
      .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt)),
    photos: once(content.photos),
    documents: once(content.documents),
    programmes: [...new Set(content.programmes)],
  };
}

function once<T extends { fileId: string }>(files: readonly T[]): T[] {
  return [...new Map(files.toReversed().map((file) => [file.fileId, file])).values()].toReversed();
}

export function fileIds(files: readonly { fileId: string }[]): string[] {
  return files.map(({ fileId }) => fileId);
}
