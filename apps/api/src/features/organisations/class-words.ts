import type { OrganisationClass } from "@commonbench/domain/organisations/schemas";

/** What people type when they look for organisations of a class, in every language; never shown. */
export const CLASS_WORDS = {
  industry: [
    "Industry organisation",
    "Industry association",
    "行业组织",
    "行业协会",
    "商会",
    "Organização do setor",
    "Associação",
  ],
  "education-research": ["Education or research", "School", "教育科研机构", "学校", "Ensino ou investigação", "Escola"],
  technical: ["Technical organisation", "技术机构", "Organismo técnico"],
  "public-service": ["Public service platform", "公共服务平台", "Plataforma de serviço público"],
  enterprise: ["Enterprise", "Company", "企业", "公司", "Empresa"],
  visitor: ["Visitor", "访客", "Visitante"],
} as const satisfies Record<OrganisationClass, readonly string[]>;
