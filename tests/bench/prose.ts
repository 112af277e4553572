import { taxonomy } from "@commonbench/taxonomy/default";
import { type LOCALES, type Category, type Locale, type Place } from "@commonbench/taxonomy/types";
import type { Dice } from "./dice.ts";

type Words = Readonly<Record<Locale, string>>;

/** What a listing's texts are made of. */
export interface Prose {
  readonly roll: Dice;
  readonly category: Category;
  readonly place: Place;
  readonly facts: readonly Words[];
  readonly owner: Words;
}

const l10n = (en: string, hans: string, hant: string, pt: string): Words => ({
  en,
  "zh-Hans": hans,
  "zh-Hant": hant,
  pt,
});

const QUALITIES = [
  l10n("Small-batch", "小批量", "小批量", "Pequenas séries de"),
  l10n("Same-day", "当日", "即日", "No próprio dia:"),
  l10n("Precision", "精密", "精密", "Precisão em"),
  l10n("Certified", "认证", "認證", "Certificado:"),
  l10n("Night-shift", "夜班", "夜班", "Turno da noite:"),
  l10n("High-volume", "大批量", "大批量", "Grande volume de"),
  l10n("Bonded", "保税", "保稅", "Regime aduaneiro:"),
  l10n("Experienced", "资深", "資深", "Experiência em"),
];
const MODELS = [
  "VC-480",
  "K2",
  "MJP 2500W",
  "S390",
  "XAN 220",
  "GB/T 16553-2017",
  "Au999",
  "18K",
  "Pt950",
  "LA-ICP-MS",
  "ISO 9001",
  "XDV-SDD",
  "7900",
];
const NAMES = [
  l10n("Golden Pearl", "金珠", "金珠", "Pérola Dourada"),
  l10n("Lung Shing", "隆盛", "隆盛", "Lung Shing"),
  l10n("Bright Stone", "明石", "明石", "Pedra Clara"),
  l10n("Harbour", "港湾", "港灣", "Porto"),
  l10n("Jade Bridge", "玉桥", "玉橋", "Ponte de Jade"),
  l10n("Nam Fung", "南丰", "南豐", "Nam Fung"),
  l10n("Silver Wheel", "银轮", "銀輪", "Roda de Prata"),
  l10n("Kwong Yick", "广益", "廣益", "Kwong Yick"),
];
const SUFFIXES = [
  l10n("Jewellery Co Ltd", "珠宝有限公司", "珠寶有限公司", "Joalharia Lda"),
  l10n("Gem Laboratory", "宝石检测中心", "寶石檢測中心", "Laboratório de Gemas"),
  l10n("Precision Works", "精工厂", "精工廠", "Oficina de Precisão"),
  l10n("Training School", "培训学校", "培訓學校", "Escola de Formação"),
];
const SENTENCES = [
  l10n(
    "We take orders from members all over the region and answer within one working day.",
    "我们承接区内会员订单，一个工作日内答复。",
    "我們承接區內會員訂單，一個工作天內回覆。",
    "Aceitamos encomendas de membros de toda a região e respondemos num dia útil.",
  ),
  l10n(
    "Samples are weighed, numbered and photographed on arrival; metal loss is agreed in advance.",
    "来样即时称重、编号并拍照，金属损耗事先约定。",
    "來樣即時稱重、編號並拍照，金屬損耗事先議定。",
    "As amostras são pesadas, numeradas e fotografadas à chegada; a perda de metal é acordada antes.",
  ),
  l10n(
    "An operator of ours stays at the machine; you may bring your own moulds and trees.",
    "设备由本厂技师操作，可自带胶模与蜡树。",
    "設備由本廠技師操作，可自備膠模與蠟樹。",
    "A máquina é operada por um técnico nosso; pode trazer os seus moldes.",
  ),
  l10n(
    "Bonded processing is possible; papers for the border are prepared by our office.",
    "可做保税加工，报关文件由本公司办理。",
    "可做保稅加工，報關文件由本公司辦理。",
    "É possível o regime aduaneiro; os documentos são preparados por nós.",
  ),
  l10n(
    "Polishing, plating and setting can follow in the same building.",
    "抛光、电镀、镶嵌可在同楼完成。",
    "拋光、電鍍、鑲嵌可在同一大廈完成。",
    "O polimento, a galvanoplastia e a cravação podem seguir-se no mesmo edifício.",
  ),
  l10n(
    "Reports follow GB/T 16552 and name the instrument, the range and the uncertainty.",
    "报告依据 GB/T 16552，注明仪器、量程与不确定度。",
    "報告依據 GB/T 16552，註明儀器、量程與不確定度。",
    "Os relatórios seguem a GB/T 16552 e indicam o instrumento, a gama e a incerteza.",
  ),
];

const spaced = (locale: Locale) => locale === "en" || locale === "pt";

export const prose = {
  title(locale: Locale, { roll, category, place }: Prose): string {
    const parts = [
      roll.of(QUALITIES)[locale],
      category.label[locale],
      ...(roll.chance(0.4) ? [` ${roll.of(MODELS)}`] : []),
    ];
    const where = place.label[locale];
    const what = parts.join(spaced(locale) ? " " : "");
    return spaced(locale) ? `${what}, ${where}` : `${what}（${where}）`;
  },

  body(locale: Locale, { roll, category, place, facts, owner }: Prose): string {
    const stage = taxonomy.stage(category.stage)?.label[locale] ?? "";
    const opening = [
      owner[locale],
      place.label[locale],
      stage,
      category.label[locale],
      ...facts.map((fact) => fact[locale]),
    ];
    const sentences = Array.from({ length: 3 + Math.floor(roll.number() * 5) }, () => roll.of(SENTENCES)[locale]);
    return `${opening.join(spaced(locale) ? ", " : "，")}. ${sentences.join(" ")} ${roll.of(MODELS)}`;
  },

  organisation(roll: Dice, place: Place): Words {
    const [name, suffix] = [roll.of(NAMES), roll.of(SUFFIXES)];
    const of = (locale: Locale) => [place.label[locale], name[locale], suffix[locale]].join(spaced(locale) ? " " : "");
    return { en: of("en"), "zh-Hans": of("zh-Hans"), "zh-Hant": of("zh-Hant"), pt: of("pt") } satisfies Record<
      (typeof LOCALES)[number],
      string
    >;
  },
};
