import type { Locale } from "../text.ts";

type Name = Readonly<Record<Locale, string>>;
const name = (en: string, hans: string, hant: string, pt: string): Name => ({
  en,
  "zh-Hans": hans,
  "zh-Hant": hant,
  pt,
});

/** What a closure that was copied from a holiday calendar is called. */
export const HOLIDAY_NAMES = {
  "new-year": name("New Year's Day", "元旦", "元旦", "Ano Novo"),
  "spring-festival": name("Spring Festival", "春节", "春節", "Festival da Primavera"),
  "lunar-new-year": name("Lunar New Year", "农历新年", "農曆新年", "Ano Novo Lunar"),
  "good-friday": name("Good Friday", "耶稣受难日", "耶穌受難日", "Sexta-Feira Santa"),
  "holy-saturday": name("Day before Easter", "复活节前日", "復活節前日", "Véspera da Páscoa"),
  "after-good-friday": name(
    "Day following Good Friday",
    "耶稣受难节翌日",
    "耶穌受難節翌日",
    "Dia seguinte à Sexta-Feira Santa",
  ),
  "easter-monday": name("Easter Monday", "复活节星期一", "復活節星期一", "Segunda-Feira de Páscoa"),
  "after-easter-monday": name(
    "Day following Easter Monday",
    "复活节星期一翌日",
    "復活節星期一翌日",
    "Dia seguinte à Segunda-Feira de Páscoa",
  ),
  qingming: name("Ching Ming Festival", "清明节", "清明節", "Cheng Ming"),
  "after-qingming": name("Day following Ching Ming", "清明节翌日", "清明節翌日", "Dia seguinte ao Cheng Ming"),
  labour: name("Labour Day", "劳动节", "勞動節", "Dia do Trabalhador"),
  buddha: name("Birthday of the Buddha", "佛诞", "佛誕", "Dia do Buda"),
  "after-buddha": name("Day following the Buddha's Birthday", "佛诞翌日", "佛誕翌日", "Dia seguinte ao Dia do Buda"),
  "dragon-boat": name("Dragon Boat Festival", "端午节", "端午節", "Festa do Barco-Dragão"),
  "hksar-day": name(
    "HKSAR Establishment Day",
    "香港特区成立纪念日",
    "香港特別行政區成立紀念日",
    "Dia da RAE de Hong Kong",
  ),
  "mid-autumn": name("Mid-Autumn Festival", "中秋节", "中秋節", "Bolo Lunar"),
  "after-mid-autumn": name("Day following Mid-Autumn", "中秋节翌日", "中秋節翌日", "Dia seguinte ao Bolo Lunar"),
  national: name("National Day", "国庆节", "國慶日", "Dia Nacional"),
  "after-national": name("Day following National Day", "国庆节翌日", "國慶日翌日", "Dia seguinte ao Dia Nacional"),
  "national-and-mid-autumn": name(
    "National Day and Mid-Autumn",
    "国庆节、中秋节",
    "國慶節、中秋節",
    "Dia Nacional e Bolo Lunar",
  ),
  "chung-yeung": name("Chung Yeung Festival", "重阳节", "重陽節", "Chong Yeong"),
  "after-chung-yeung": name("Day following Chung Yeung", "重阳节翌日", "重陽節翌日", "Dia seguinte ao Chong Yeong"),
  "all-souls": name("All Souls' Day", "追思节", "追思節", "Dia de Finados"),
  "immaculate-conception": name("Immaculate Conception", "圣母无原罪瞻礼", "聖母無原罪瞻禮", "Imaculada Conceição"),
  "msar-day": name("MSAR Establishment Day", "澳门特区成立纪念日", "澳門特別行政區成立紀念日", "Dia da RAEM"),
  "winter-solstice": name("Winter Solstice", "冬至", "冬至", "Solstício de Inverno"),
  "christmas-eve": name("Christmas Eve", "圣诞节前日", "聖誕節前日", "Véspera de Natal"),
  christmas: name("Christmas Day", "圣诞节", "聖誕節", "Natal"),
  "after-christmas": name(
    "First weekday after Christmas",
    "圣诞节后首个平日",
    "聖誕節後第一個周日",
    "Dia útil após o Natal",
  ),
  workday: name("Make-up workday", "调休上班", "調休上班", "Dia de trabalho compensatório"),
} as const satisfies Record<string, Name>;
export type HolidayName = keyof typeof HOLIDAY_NAMES;
