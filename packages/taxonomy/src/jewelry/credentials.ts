import type { CredentialKind } from "../types.ts";
import { l10n, same } from "./build.ts";

export const credentials: readonly CredentialKind[] = [
  {
    id: "rjc-cop",
    label: l10n("RJC Code of Practices", "RJC行为准则", "RJC行為守則", "Código de Práticas do RJC"),
    issuer: "Responsible Jewellery Council",
  },
  {
    id: "rjc-coc",
    label: l10n("RJC Chain of Custody", "RJC产销监管链", "RJC產銷監管鏈", "Cadeia de Custódia do RJC"),
    issuer: "Responsible Jewellery Council",
  },
  { id: "iso-9001", label: same("ISO 9001"), issuer: "Accredited certification body" },
  { id: "iso-14001", label: same("ISO 14001"), issuer: "Accredited certification body" },
  { id: "iso-45001", label: same("ISO 45001"), issuer: "Accredited certification body" },
  { id: "sa-8000", label: same("SA8000"), issuer: "Accredited certification body" },
  {
    id: "cnas",
    label: l10n("CNAS, ISO/IEC 17025", "CNAS认可，ISO/IEC 17025", "CNAS認可，ISO/IEC 17025", "CNAS, ISO/IEC 17025"),
    issuer: "China National Accreditation Service for Conformity Assessment",
  },
  {
    id: "hoklas",
    label: l10n(
      "HOKLAS, ISO/IEC 17025",
      "HOKLAS认可，ISO/IEC 17025",
      "HOKLAS認可，ISO/IEC 17025",
      "HOKLAS, ISO/IEC 17025",
    ),
    issuer: "Hong Kong Accreditation Service",
  },
  {
    id: "iso-17025",
    label: l10n(
      "ISO/IEC 17025, other accreditation body",
      "ISO/IEC 17025，其他认可机构",
      "ISO/IEC 17025，其他認可機構",
      "ISO/IEC 17025, outro organismo",
    ),
    issuer: "Signatory of the ILAC arrangement",
  },
  {
    id: "cma",
    label: l10n("CMA qualification", "CMA检验检测机构资质认定", "CMA檢驗檢測機構資質認定", "Qualificação CMA"),
    issuer: "State or provincial administration for market regulation",
  },
  {
    id: "kimberley",
    label: l10n(
      "Kimberley Process participant",
      "金伯利进程参与企业",
      "金伯利進程參與企業",
      "Participante no Processo de Kimberley",
    ),
    issuer: "National Kimberley Process authority",
  },
  {
    id: "hk-dpms-a",
    label: l10n(
      "Hong Kong precious metals and stones dealer, Category A",
      "香港贵金属及宝石交易商A类注册",
      "香港貴金屬及寶石交易商A類註冊",
      "Comerciante de metais e pedras preciosas de Hong Kong, categoria A",
    ),
    issuer: "Hong Kong Customs and Excise Department",
  },
  {
    id: "hk-dpms-b",
    label: l10n(
      "Hong Kong precious metals and stones dealer, Category B",
      "香港贵金属及宝石交易商B类注册",
      "香港貴金屬及寶石交易商B類註冊",
      "Comerciante de metais e pedras preciosas de Hong Kong, categoria B",
    ),
    issuer: "Hong Kong Customs and Excise Department",
  },
  {
    id: "discharge-permit",
    label: l10n("Pollutant discharge permit", "排污许可证", "排污許可證", "Licença de descarga de efluentes"),
    issuer: "Ecology and environment authority",
  },
  {
    id: "processing-trade",
    label: l10n(
      "Processing trade or bonded site",
      "加工贸易或保税场所资格",
      "加工貿易或保稅場所資格",
      "Comércio de aperfeiçoamento ou local sob controlo aduaneiro",
    ),
    issuer: "China Customs",
  },
  {
    id: "aeo",
    label: l10n("AEO certified enterprise", "AEO认证企业", "AEO認證企業", "Operador económico autorizado (AEO)"),
    issuer: "Customs authority",
  },
  {
    id: "hkqf",
    label: l10n(
      "Course provider in the HK Qualifications Register",
      "香港资历架构认可课程提供者",
      "香港資歷架構認可課程營辦者",
      "Entidade formadora no Quadro de Qualificações de Hong Kong",
    ),
    issuer: "Hong Kong Council for Accreditation of Academic and Vocational Qualifications",
  },
  {
    id: "cef",
    label: l10n(
      "HK Continuing Education Fund provider",
      "香港持续进修基金课程机构",
      "持續進修基金課程機構",
      "Entidade do Fundo de Educação Contínua de Hong Kong",
    ),
    issuer: "Hong Kong Continuing Education Fund",
  },
  {
    id: "gia-teaching",
    label: l10n("GIA teaching partner", "GIA授权教学机构", "GIA認可教學機構", "Parceiro de ensino GIA"),
    issuer: "Gemological Institute of America",
  },
  {
    id: "gem-a-teaching",
    label: l10n(
      "Gem-A accredited teaching centre",
      "Gem-A授权教学中心",
      "Gem-A認可教學中心",
      "Centro de ensino acreditado Gem-A",
    ),
    issuer: "The Gemmological Association of Great Britain",
  },
  {
    id: "skill-assessment",
    label: l10n(
      "Vocational skill assessment body",
      "职业技能等级认定机构",
      "職業技能等級認定機構",
      "Entidade de avaliação de competências profissionais",
    ),
    issuer: "Human resources and social security authority",
  },
  {
    id: "mediation-certificate",
    label: l10n(
      "Commercial mediation practising certificate",
      "商事调解组织执业证",
      "商事調解組織執業證",
      "Certificado de mediação comercial",
    ),
    issuer: "Justice administration authority",
  },
  {
    id: "financial-licence",
    label: l10n(
      "Financial or insurance licence",
      "金融或保险牌照",
      "金融或保險牌照",
      "Licença financeira ou de seguros",
    ),
    issuer: "Financial regulator",
  },
];
