import type { Attribute } from "../../types.ts";
import { code, count, l10n, line, measure, oneOf, pick, plain, scale, someOf, yesNo } from "../build.ts";

const people = scale("people", "person");
const hours = scale("time", "h");

export const trainingAttributes: readonly Attribute[] = [
  measure(
    "course-hours",
    l10n("Class hours", "学时", "課時", "Horas de aula"),
    hours(1, 3000),
    "required",
    "filterable",
    "headline",
  ),
  oneOf(
    "teaching-form",
    l10n("Way of teaching", "教学方式", "教學方式", "Modo de ensino"),
    [
      pick("workshop", "Workshop practice", "车间实训", "工場實習", "Prática em oficina"),
      pick("laboratory", "Laboratory practice", "实验室实操", "實驗室實習", "Prática em laboratório"),
      pick("lecture", "Lectures", "课堂讲授", "課堂講授", "Aulas teóricas"),
      pick("mixed", "Theory and practice", "理论与实操结合", "理論與實習並重", "Teoria e prática"),
    ],
    "required",
    "filterable",
    "headline",
  ),
  oneOf(
    "level",
    l10n("Level", "程度", "程度", "Nível"),
    [
      pick("introductory", "Introductory", "入门", "入門", "Iniciação"),
      pick("intermediate", "Intermediate", "进阶", "進階", "Intermédio"),
      pick("advanced", "Advanced", "高级", "高階", "Avançado"),
      pick("refresher", "Refresher", "复训", "複修", "Reciclagem"),
    ],
    "required",
    "filterable",
  ),
  count(
    "class-size",
    l10n("Class size", "每班人数", "每班人數", "Alunos por turma"),
    people(1, 300),
    "filterable",
    "headline",
  ),
  someOf(
    "award",
    l10n("Award", "结业证明", "結業證明", "Certificação"),
    [
      pick("attendance", "Certificate of attendance", "结业证书", "修業證書", "Certificado de frequência"),
      pick("assessed", "Assessed certificate", "考核合格证书", "考核合格證書", "Certificado com avaliação"),
      pick(
        "skill-level",
        "Vocational skill level",
        "职业技能等级证书",
        "職業技能等級證書",
        "Nível de competência profissional",
      ),
      pick(
        "diploma",
        "Diploma of an examining body",
        "考试机构文凭",
        "考試機構文憑",
        "Diploma de entidade examinadora",
      ),
      pick("cpd", "CPD hours", "持续专业发展学时", "持續專業發展時數", "Horas de formação contínua"),
    ],
    "filterable",
  ),
  someOf(
    "examining-body",
    l10n("Examining body", "考试机构", "考試機構", "Entidade examinadora"),
    [
      code("gia", "GIA"),
      code("gem-a", "Gem-A"),
      code("gac", "GAC"),
      code("gic", "GIC"),
      code("cgc", "CGC"),
      code("gahk", "GAHK"),
      code("agil", "AGIL"),
    ],
    "required",
    "filterable",
  ),
  count("hkqf-level", l10n("HKQF level", "香港资历级别", "資歷級別", "Nível HKQF"), plain(1, 7), "filterable"),
  yesNo(
    "cef",
    l10n("CEF reimbursable", "可申领香港持续进修基金", "可申請持續進修基金", "Reembolsável pelo CEF"),
    "filterable",
  ),
  measure(
    "cpd-hours",
    l10n("CPD hours", "持续专业发展学时", "持續專業發展時數", "Horas de formação contínua"),
    hours(0.5, 200),
  ),
  measure("self-study-hours", l10n("Self-study", "自学学时", "自修時數", "Estudo autónomo"), hours(0, 3000)),
  line("entry-requirements", l10n("Entry requirements", "入学要求", "入學要求", "Requisitos de admissão"), 300),
  yesNo(
    "tools-included",
    l10n("Tools and material included", "含工具材料", "包工具物料", "Ferramentas e material incluídos"),
    "filterable",
  ),
  yesNo(
    "in-company",
    l10n("Held at your company on request", "可到企业内训", "可到企業授課", "Também na sua empresa"),
    "filterable",
  ),
];
