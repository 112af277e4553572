import type { Prisma } from "@commonbench/db/client";
import type { TestDb } from "./people.ts";

export type ListingWish = Partial<Omit<Prisma.ListingUncheckedCreateInput, "organisationId">> & {
  readonly title?: string;
};

/** A published equipment listing, unless wished otherwise; the row only, so nothing is indexed. */
export async function createListing(
  db: TestDb,
  organisation: { readonly id: string; readonly owner: { readonly id: string } },
  { title = "Vacuum casting, two lines", ...wish }: ListingWish = {},
): Promise<{ id: string }> {
  const text = { en: { title, summary: "", description: "", included: "", terms: "" } };
  return db.listing.create({
    data: {
      organisationId: organisation.id,
      kind: "equipment",
      categoryId: "vacuum-casting",
      status: "published",
      locale: "en",
      text,
      createdById: organisation.owner.id,
      publishedAt: new Date("2026-11-01T02:00:00Z"),
      ...wish,
    },
    select: { id: true },
  });
}
