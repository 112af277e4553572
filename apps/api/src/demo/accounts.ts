import type { Label, Locale } from "@commonbench/taxonomy/types";

export const DEMO_PASSWORD = "bench-demo-2026";

export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  /** What kind of user it shows. */
  readonly who: Label;
}

/** One account per kind of user; the posts behind them are in organisations.ts. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  account(
    "secretariat@demo.commonbench.test",
    "Leong Kit Ieng",
    "zh-Hant",
    "Secretariat",
    "秘书处",
    "秘書處",
    "Secretariado",
  ),
  account("conciliator@demo.commonbench.test", "Chan Mei", "en", "Conciliator", "调解员", "調解員", "Conciliadora"),
  account(
    "owner@nanpu.commonbench.test",
    "He Jianming",
    "zh-Hans",
    "Manufacturer in Panyu, owner",
    "番禺制造商，所有者",
    "番禺製造商，擁有人",
    "Fabricante em Panyu, proprietário",
  ),
  account(
    "manager@nanpu.commonbench.test",
    "Liang Xiaoyan",
    "zh-Hans",
    "The same manufacturer, manager",
    "同一制造商，管理员",
    "同一製造商，管理員",
    "O mesmo fabricante, gestora",
  ),
  account(
    "staff@nanpu.commonbench.test",
    "Guan Zhihao",
    "zh-Hans",
    "The same manufacturer, staff",
    "同一制造商，职员",
    "同一製造商，職員",
    "O mesmo fabricante, funcionário",
  ),
  account(
    "owner@harbour-assay.commonbench.test",
    "Winnie Lam",
    "en",
    "Laboratory in Hung Hom",
    "红磡检测实验室",
    "紅磡化驗所",
    "Laboratório em Hung Hom",
  ),
  account(
    "owner@luohu-school.commonbench.test",
    "Deng Haitao",
    "zh-Hans",
    "Training school in Shuibei",
    "水贝培训学校",
    "水貝培訓學校",
    "Escola de formação em Shuibei",
  ),
  account(
    "buyer@lotus.commonbench.test",
    "Teresa Vong",
    "pt",
    "Retail brand in Macao, a buyer",
    "澳门零售品牌，买家",
    "澳門零售品牌，買家",
    "Marca de retalho em Macau, compradora",
  ),
  account(
    "owner@daluotang.commonbench.test",
    "Feng Yulan",
    "zh-Hans",
    "Applicant, under review",
    "申请入盟，审核中",
    "申請入盟，審核中",
    "Candidata, em apreciação",
  ),
  account(
    "owner@pingzhou.commonbench.test",
    "Zhou Weimin",
    "zh-Hans",
    "Suspended member",
    "被中止的成员",
    "被暫停的成員",
    "Membro suspenso",
  ),
  account(
    "buyer@brera.commonbench.test",
    "Giulia Ferrari",
    "en",
    "Visitor from Milan",
    "米兰访客",
    "米蘭訪客",
    "Visitante de Milão",
  ),
  account(
    "two@demo.commonbench.test",
    "Kwok Siu Fai",
    "zh-Hant",
    "Acts for two organisations",
    "同时代表两家机构",
    "同時代表兩間機構",
    "Age por duas organizações",
  ),
];

function account(
  email: string,
  name: string,
  locale: Locale,
  en: string,
  hans: string,
  hant: string,
  pt: string,
): DemoAccount {
  return { email, name, locale, who: { en, "zh-Hans": hans, "zh-Hant": hant, pt } };
}
