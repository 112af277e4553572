import type { MessageId } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";

interface PlaceToGo {
  readonly to: string;
  readonly search?: Readonly<Record<string, string>>;
  readonly hash?: string;
  readonly label: MessageId;
}

export const PUBLIC_PLACES: readonly PlaceToGo[] = [
  { to: paths.search, label: "app.find" },
  { to: paths.home, hash: "chain", label: "app.supply-chain" },
  { to: paths.search, search: { kind: "training" }, label: "app.training" },
  { to: paths.organisations, label: "app.members" },
  { to: paths.join, label: "app.join" },
];
