import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import { LOCALES, type Locale } from "@commonbench/taxonomy/types";
import type { Chance } from "./chance.ts";
import type { DemoOrganisation } from "./organisations.ts";

type Teller = (facts: { name: string; place: string; year: number; stages: string; people: number }) => string;

const MAKERS: Readonly<Record<Locale, Teller>> = {
  en: ({ name, place, year, stages, people }) =>
    `${name} has worked in ${place} since ${year}: ${stages}. ${people} people, two shifts in season. We share what stands idle with other members and take small lots.`,
  "zh-Hans": ({ name, place, year, stages, people }) =>
    `${name}${year}年创办于${place}，主营${stages}，现有员工${people}人，旺季两班生产。闲置产能向成员开放，小批量也接。`,
  "zh-Hant": ({ name, place, year, stages, people }) =>
    `${name}${year}年創辦於${place}，主要從事${stages}，現有員工${people}人，旺季兩更生產。閒置產能開放予成員，小批量亦接。`,
  pt: ({ name, place, year, stages, people }) =>
    `${name} trabalha em ${place} desde ${year}: ${stages}. ${people} pessoas, dois turnos na época alta. Partilhamos a capacidade livre com outros membros e aceitamos pequenas séries.`,
};
const TEACHERS: Readonly<Record<Locale, Teller>> = {
  en: ({ name, place, year, people }) =>
    `${name} teaches in ${place} since ${year}. ${people} teachers from the bench and the laboratory, small classes, certificates that employers of the region know.`,
  "zh-Hans": ({ name, place, year, people }) =>
    `${name}${year}年起在${place}办学，${people}位教师来自一线工坊和检测室，小班授课，证书为区内企业认可。`,
  "zh-Hant": ({ name, place, year, people }) =>
    `${name}${year}年起於${place}辦學，${people}位導師來自工場及化驗所，小班授課，證書獲區內企業認可。`,
  pt: ({ name, place, year, people }) =>
    `${name} ensina em ${place} desde ${year}. ${people} formadores vindos da bancada e do laboratório, turmas pequenas, certificados reconhecidos na região.`,
};
const TESTERS: Readonly<Record<Locale, Teller>> = {
  en: ({ name, place, year, people }) =>
    `${name} is an independent laboratory in ${place}, founded in ${year}. ${people} analysts and gemmologists; methods and limits are stated on every listing, reports can be verified online.`,
  "zh-Hans": ({ name, place, year, people }) =>
    `${name}是${place}的独立检测机构，成立于${year}年，检测与鉴定人员${people}名。方法与检出限逐项公开，报告可在线核验。`,
  "zh-Hant": ({ name, place, year, people }) =>
    `${name}為${place}獨立化驗機構，成立於${year}年，檢測及鑑定人員${people}名。方法與檢測限逐項公開，報告可於網上核實。`,
  pt: ({ name, place, year, people }) =>
    `${name} é um laboratório independente em ${place}, fundado em ${year}. ${people} analistas e gemólogos; métodos e limites constam de cada recurso e os relatórios verificam-se em linha.`,
};

function tellersFor({ class: kind, stages }: DemoOrganisation) {
  if (kind === "education-research") return TEACHERS;
  return stages.includes("l") ? TESTERS : MAKERS;
}

/** What an organisation says of itself: in its own language, and about half of them in one or two more. */
export function aboutOf(taxonomy: Taxonomy, plan: DemoOrganisation, chance: Chance): Partial<Record<Locale, string>> {
  const tellers = tellersFor(plan);
  const people = chance.between(9, 180);
  const others = chance.maybe(0.55) ? chance.some(LOCALES, 2) : [];
  const list = { en: ", ", "zh-Hans": "、", "zh-Hant": "、", pt: ", " };
  const told = [...new Set([plan.locale, ...others])].map((locale) => {
    const place = taxonomy.place(plan.places[0] ?? "");
    const stages = plan.stages.flatMap((id) => taxonomy.stage(id)?.label[locale] ?? []).join(list[locale]);
    const name = plan.names[locale] ?? plan.names.en ?? plan.legalName;
    return [
      locale,
      tellers[locale]({
        name,
        place: place?.label[locale] ?? "",
        year: plan.founded,
        stages: locale === "en" || locale === "pt" ? stages.toLowerCase() : stages,
        people,
      }),
    ] as const;
  });
  return Object.fromEntries(told);
}
