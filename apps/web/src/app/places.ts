import type { MessageId } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";

interface PlaceToGo {
  readonly to: string;
  readonly search?: Readonly<Record<string, string>>;
  readonly hash?: string;
  /** When this is where the reader is: an address with other filters, or the home page as such, is another place. */
  readonly activeOptions?: { readonly exact?: boolean; readonly includeHash?: boolean };
  readonly label: MessageId;
}

export const PUBLIC_PLACES: readonly PlaceToGo[] = [
  { to: paths.search, label: "app.find", activeOptions: { exact: true } },
  { to: paths.home, hash: "chain", label: "app.supply-chain", activeOptions: { exact: true, includeHash: true } },
  { to: paths.search, search: { kind: "training" }, label: "app.training", activeOptions: { exact: true } },
  { to: paths.organisations, label: "app.members" },
  { to: paths.join, label: "app.join" },
];
