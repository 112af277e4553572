import { Link } from "@tanstack/react-router";
import {
  CalendarClock,
  CirclePause,
  CirclePlay,
  CircleX,
  Copy,
  Ellipsis,
  Eye,
  History,
  Pencil,
  Trash2,
} from "lucide-react";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { IconButton } from "#web/ui/button.tsx";
import { Menu, MenuItem, MenuRule } from "#web/ui/menu.tsx";
import type { OwnRow } from "./own-columns.tsx";
import type { ListingActions } from "./use-listing-actions.ts";

interface RowMenuProps {
  row: OwnRow;
  actions: ListingActions;
  onDiscard: () => void;
}

const ACTS = [
  { action: "publish", icon: CirclePlay },
  { action: "reopen", icon: CirclePlay },
  { action: "pause", icon: CirclePause },
  { action: "close", icon: CircleX },
] as const;

/** What can be done with one listing now. */
export function RowMenu({ row: { id, kind, title, can }, actions, onDiscard }: RowMenuProps) {
  const trigger = (
    <IconButton
      size="s"
      icon={Ellipsis}
      label={t("listings.more-for", { title: title || t("listings.untitled") })}
      disabled={actions.busy === id}
    />
  );
  return (
    <Menu trigger={trigger}>
      {can.edit && (
        <MenuItem icon={Pencil} link={<Link to={paths.editListing(id)} />}>
          {t("listings.edit")}
        </MenuItem>
      )}
      {can.edit && (kind === "equipment" || kind === "lab") && (
        <MenuItem icon={CalendarClock} link={<Link to={paths.availability(id)} />}>
          {t("listings.availability")}
        </MenuItem>
      )}
      <MenuItem icon={Eye} link={<Link to={paths.listing(id)} />}>
        {t("listings.see-page")}
      </MenuItem>
      <MenuItem icon={History} link={<Link to={paths.listingHistory(id)} />}>
        {t("listings.history")}
      </MenuItem>
      <MenuRule />
      {ACTS.filter(({ action }) => can[action]).map(({ action, icon }) => (
        <MenuItem key={action} icon={icon} onSelect={() => actions.act(id, action)}>
          {t(`listings.act-${action}`)}
        </MenuItem>
      ))}
      {can.clone && (
        <MenuItem icon={Copy} onSelect={() => actions.clone(id)}>
          {t("listings.act-clone")}
        </MenuItem>
      )}
      {can.discard && (
        <MenuItem critical icon={Trash2} onSelect={onDiscard}>
          {t("listings.act-discard")}
        </MenuItem>
      )}
    </Menu>
  );
}
