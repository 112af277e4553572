import { Link, useRouter } from "@tanstack/react-router";
import { BellRing, Building2, LayoutDashboard, LogOut, Plus, UserRound, Workflow } from "lucide-react";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Me } from "#web/lib/session.ts";
import { chosenTheme, chooseTheme, themes } from "#web/lib/theme.ts";
import { Avatar } from "#web/ui/avatar.tsx";
import { Menu, MenuChoice, MenuItem, MenuRule } from "#web/ui/menu.tsx";
import { signOut, switchOrganisation } from "./session-actions.ts";

/** Who is signed in, for which organisation, and the ways out. The organisation in use is always in sight. */
export function AccountMenu({ me, wide = false }: { me: Me; wide?: boolean }) {
  const router = useRouter();
  const current = me.organisation;
  const trigger = (
    <button type="button" className="flex min-w-0 items-center gap-2.5 rounded-2 p-1 text-start text-13 hover:bg-hover">
      <Avatar name={current?.name ?? me.person.name} src={current?.logo ?? null} size="s" />
      <span className={wide ? "min-w-0 flex-1 leading-snug" : "max-w-44 min-w-0 leading-snug max-medium:sr-only"}>
        <span className="block truncate font-mid">{current?.name ?? t("app.no-organisation")}</span>
        <span className="block truncate text-12 text-ink-faint">{me.person.name}</span>
      </span>
    </button>
  );
  return (
    <Menu trigger={trigger} align={wide ? "start" : "end"}>
      {me.organisations.length > 0 && (
        <MenuChoice
          label={t("app.acting-for")}
          value={current?.id ?? ""}
          options={me.organisations.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => void switchOrganisation(router, id)}
        />
      )}
      <MenuItem icon={Plus} link={<Link to={paths.foundOrganisation} />}>
        {t("app.found-organisation")}
      </MenuItem>
      <MenuRule />
      <MenuItem icon={LayoutDashboard} link={<Link to={paths.desk} />}>
        {t("app.my-desk")}
      </MenuItem>
      {current && (
        <MenuItem icon={Building2} link={<Link to={paths.ownOrganisation} />}>
          {t("app.organisation")}
        </MenuItem>
      )}
      {me.person.allianceRoles.includes("secretariat") && (
        <MenuItem icon={Workflow} link={<Link to={paths.queue} />}>
          {t("app.work-queue")}
        </MenuItem>
      )}
      <MenuItem icon={BellRing} link={<Link to={paths.savedSearches} />}>
        {t("app.saved-searches")}
      </MenuItem>
      <MenuItem icon={UserRound} link={<Link to={paths.account} />}>
        {t("app.account")}
      </MenuItem>
      <MenuRule />
      <MenuChoice
        label={t("app.appearance")}
        value={chosenTheme()}
        options={[
          { value: "system", label: t("app.appearance-system") },
          { value: "light", label: t("app.appearance-light") },
          { value: "dark", label: t("app.appearance-dark") },
        ]}
        onChange={(choice) => chooseTheme(themes.find((theme) => theme === choice) ?? "system")}
      />
      <MenuRule />
      <MenuItem icon={LogOut} onSelect={() => void signOut(router)}>
        {t("app.sign-out")}
      </MenuItem>
    </Menu>
  );
}
