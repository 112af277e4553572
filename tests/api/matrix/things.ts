import { createHash, randomBytes } from "node:crypto";
import type { ListingStatus } from "@commonbench/domain/listings/schemas";
import type { FileKind } from "@commonbench/domain/files/schemas";
import { completeDraft } from "../listings/listings.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import type { Stage } from "./actors.ts";

/** A file that somebody of the organisation has uploaded; the row only. */
export async function fileOf({ market }: Stage, organisation: TestOrganisation, kind: FileKind): Promise<string> {
  const { id } = await market.db.storedFile.create({
    data: {
      organisationId: organisation.id,
      uploadedById: organisation.owner.id,
      kind,
      name: kind === "photo" ? "bench.jpg" : "licence.pdf",
      mime: kind === "photo" ? "image/webp" : "application/pdf",
      bytes: 2048,
    },
    select: { id: true },
  });
  return id;
}

/** A complete listing of home, in whatever status. */
export async function listingOf({ market, home }: Stage, status: ListingStatus): Promise<{ id: string }> {
  const { id } = await completeDraft(market, home.owner);
  await market.db.listing.update({ where: { id }, data: { status } });
  return { id };
}

/** The standing of an organisation as a file that a decision can name. */
export async function membershipOf({ market }: Stage, organisation: TestOrganisation) {
  return market.db.membership.findUniqueOrThrow({
    where: { organisationId: organisation.id },
    select: { id: true, version: true },
  });
}

/** Where the caller's own organisation stands, for cases in which it matters. */
export async function standAs(
  { market, own }: Stage,
  change: { status: string; awaitingAnswer?: boolean },
): Promise<void> {
  await market.db.membership.updateMany({ where: { organisationId: own.id }, data: change });
}

/** An open invitation of home, and the token that only the mail holds. */
export async function invitationOf({ market, home }: Stage, email: string) {
  const token = randomBytes(32).toString("base64url");
  const { id } = await market.db.invitation.create({
    data: {
      organisationId: home.id,
      email,
      role: "staff",
      tokenHash: createHash("sha256").update(token).digest("hex"),
      invitedById: home.owner.id,
      expiresAt: new Date("2030-01-01"),
    },
    select: { id: true },
  });
  return { id, token };
}

export async function credentialOf({ market }: Stage, organisation: TestOrganisation): Promise<{ id: string }> {
  return market.db.credential.create({
    data: {
      organisationId: organisation.id,
      kind: "rjc-cop",
      number: "RJC-118",
      scope: "All sites",
      validFrom: new Date("2025-01-01"),
    },
    select: { id: true },
  });
}
