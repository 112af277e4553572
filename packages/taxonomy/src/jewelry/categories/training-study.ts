import { family, l10n } from "../build.ts";
import { course, lessons } from "./course.ts";

const gemmology = family(
  {
    id: "gemmology-courses",
    kind: "training",
    stage: "s",
    motif: "loupe",
    label: l10n("Gemmology courses", "宝石学课程", "寶石學課程", "Cursos de gemologia"),
    attributes: course,
    priceUnits: ["seat", "class"],
    words: [...lessons, "gemology", "gemmology", "宝石学", "寶石學", "gemologia"],
  },
  [
    {
      id: "gemmology-diploma",
      label: l10n("Gemmology diploma", "宝石鉴定师文凭", "寶石學文憑", "Diploma de gemologia"),
      attributes: ["examining-body"],
      words: [
        "FGA",
        "gemmology course",
        "GIA",
        "GG",
        "GAC",
        "GIC",
        "CGC",
        "DGA",
        "Gem-A",
        "鉴定师",
        "鑑定師",
        "graduate gemologist",
        "gemólogo",
      ],
    },
    {
      id: "grading-course",
      label: l10n("Diamond and jade grading", "钻石与翡翠分级", "鑽石與翡翠分級", "Classificação de diamante e jade"),
      motif: "stone",
      attributes: [],
      words: [
        "4C",
        "钻石分级",
        "diamond grading course",
        "鑽石證書課程",
        "翡翠",
        "Fei Cui",
        "HKQF",
        "screening",
        "graduação",
      ],
    },
    {
      id: "xrf-operator-course",
      label: l10n("XRF and assay operator", "XRF与试金操作员", "XRF與試金操作員", "Operador de XRF e ensaio"),
      motif: "spectrum",
      attributes: [],
      words: ["测金", "驗金", "检验员", "XRF operator course", "辐射安全", "radiation safety", "assayer", "ensaiador"],
    },
  ],
);

const business = family(
  {
    id: "business-courses",
    kind: "training",
    stage: "s",
    motif: "certificate",
    label: l10n("Business courses", "经营课程", "營商課程", "Cursos de gestão"),
    attributes: course,
    priceUnits: ["seat", "class"],
    words: [...lessons, "管理", "management", "gestão"],
  },
  [
    {
      id: "compliance-course",
      label: l10n(
        "Hallmarking, AML and compliance",
        "印记、反洗钱与合规",
        "字印、打擊洗錢與合規",
        "Contraste, branqueamento e conformidade",
      ),
      motif: "hallmark",
      attributes: [],
      words: [
        "反洗钱",
        "反洗錢",
        "AML",
        "DPMS",
        "AML course",
        "RJC",
        "GB 11887",
        "Cap. 362A",
        "KYC",
        "branqueamento de capitais",
      ],
    },
    {
      id: "retail-livestream-course",
      label: l10n("Retail and livestream selling", "零售与直播销售", "零售與直播銷售", "Venda a retalho e em direto"),
      motif: "studio",
      attributes: [],
      words: ["直播", "带货", "帶貨", "livestream course", "导购", "sales", "e-commerce", "live commerce", "vendas"],
    },
    {
      id: "mediation-course",
      label: l10n("Mediation skills", "调解技能", "調解技巧", "Técnicas de mediação"),
      attributes: [],
      words: [
        "调解员",
        "調解員",
        "mediator",
        "mediation course",
        "conciliation",
        "谈判",
        "談判",
        "negotiation",
        "mediador",
      ],
    },
  ],
);

export const studyCourses = [...gemmology, ...business];
