import type { ListingKind } from "@commonbench/domain/listings/schemas";
import { t } from "#web/lib/i18n.ts";
import { KindSign, type KindShape } from "#web/ui/kind-sign.tsx";

export const kindShapeOf: Readonly<Record<ListingKind, KindShape>> = {
  equipment: "square",
  lab: "circle",
  training: "triangle",
  partner: "diamond",
};

/** The sign and the word of a kind. */
export const Kind = ({ kind, className }: { kind: ListingKind; className?: string }) => (
  <KindSign shape={kindShapeOf[kind]} className={className}>
    {t(`listings.kind-${kind}`)}
  </KindSign>
);
