import type { Role } from "@commonbench/domain/people/schemas";
import type { Locale } from "@commonbench/taxonomy/types";

/** The roles as a mail names them. */
export const ROLE_WORDS: Readonly<Record<Locale, Readonly<Record<Role, string>>>> = {
  en: { owner: "owner", manager: "manager", staff: "staff" },
  "zh-Hans": { owner: "所有者", manager: "管理员", staff: "员工" },
  "zh-Hant": { owner: "擁有人", manager: "管理員", staff: "員工" },
  pt: { owner: "proprietário", manager: "gestor", staff: "colaborador" },
};
