import type { Label, Place } from "../types.ts";
import { l10n } from "./build.ts";

type Spot = readonly [id: string, lat: number, lon: number, label: Label];
type Where = Pick<Place, "jurisdiction" | "timeZone">;

const city = (where: Where, [id, lat, lon, label]: Spot, districts: readonly Spot[] = []): readonly Place[] => [
  { id, parent: null, ...where, label, lat, lon },
  ...districts.map(([district, dLat, dLon, dLabel]): Place => ({
    id: district,
    parent: id,
    ...where,
    label: dLabel,
    lat: dLat,
    lon: dLon,
  })),
];

const mainland: Where = { jurisdiction: "mainland", timeZone: "Asia/Shanghai" };
const abroad = (timeZone: string): Where => ({ jurisdiction: "other", timeZone });

export const places: readonly Place[] = [
  ...city(
    mainland,
    ["guangzhou", 23.129, 113.264, l10n("Guangzhou", "广州", "廣州", "Cantão")],
    [
      ["panyu-daluotang", 22.936, 113.345, l10n("Panyu, Daluotang", "番禺大罗塘", "番禺大羅塘", "Panyu, Daluotang")],
      ["panyu-shawan", 22.905, 113.335, l10n("Panyu, Shawan", "番禺沙湾", "番禺沙灣", "Panyu, Shawan")],
      ["huadu", 23.4, 113.205, l10n("Huadu", "花都", "花都", "Huadu")],
      ["liwan-hualin", 23.117, 113.242, l10n("Liwan, Hualin", "荔湾华林", "荔灣華林", "Liwan, Hualin")],
    ],
  ),
  ...city(
    mainland,
    ["shenzhen", 22.543, 114.058, l10n("Shenzhen", "深圳", "深圳", "Shenzhen")],
    [
      ["luohu-shuibei", 22.572, 114.125, l10n("Luohu, Shuibei", "罗湖水贝", "羅湖水貝", "Luohu, Shuibei")],
      ["longgang-lilang", 22.655, 114.135, l10n("Longgang, Lilang", "龙岗李朗", "龍崗李朗", "Longgang, Lilang")],
      [
        "yantian-shatoujiao",
        22.553,
        114.228,
        l10n("Yantian, Shatoujiao", "盐田沙头角", "鹽田沙頭角", "Yantian, Shatoujiao"),
      ],
    ],
  ),
  ...city(
    mainland,
    ["foshan", 23.022, 113.121, l10n("Foshan", "佛山", "佛山", "Foshan")],
    [
      ["shunde-lunjiao", 22.875, 113.225, l10n("Shunde, Lunjiao", "顺德伦教", "順德倫教", "Shunde, Lunjiao")],
      ["nanhai-pingzhou", 23.01, 113.195, l10n("Nanhai, Pingzhou", "南海平洲", "南海平洲", "Nanhai, Pingzhou")],
    ],
  ),
  ...city(
    mainland,
    ["zhaoqing", 23.047, 112.465, l10n("Zhaoqing", "肇庆", "肇慶", "Zhaoqing")],
    [["sihui", 23.335, 112.735, l10n("Sihui", "四会", "四會", "Sihui")]],
  ),
  ...city(mainland, ["dongguan", 23.02, 113.75, l10n("Dongguan", "东莞", "東莞", "Dongguan")]),
  ...city(mainland, ["huizhou", 23.11, 114.41, l10n("Huizhou", "惠州", "惠州", "Huizhou")]),
  ...city(mainland, ["zhongshan", 22.52, 113.39, l10n("Zhongshan", "中山", "中山", "Zhongshan")]),
  ...city(mainland, ["jiangmen", 22.58, 113.08, l10n("Jiangmen", "江门", "江門", "Jiangmen")]),
  ...city(
    mainland,
    ["zhuhai", 22.271, 113.577, l10n("Zhuhai", "珠海", "珠海", "Zhuhai")],
    [["hengqin", 22.115, 113.545, l10n("Hengqin", "横琴", "橫琴", "Hengqin")]],
  ),
  ...city(
    { jurisdiction: "hong-kong", timeZone: "Asia/Hong_Kong" },
    ["hong-kong", 22.32, 114.17, l10n("Hong Kong", "香港", "香港", "Hong Kong")],
    [
      ["hung-hom", 22.308, 114.188, l10n("Hung Hom", "红磡", "紅磡", "Hung Hom")],
      ["tsim-sha-tsui", 22.298, 114.172, l10n("Tsim Sha Tsui", "尖沙咀", "尖沙咀", "Tsim Sha Tsui")],
      ["sheung-wan", 22.286, 114.15, l10n("Sheung Wan", "上环", "上環", "Sheung Wan")],
      ["jordan", 22.306, 114.171, l10n("Jordan", "佐敦", "佐敦", "Jordan")],
      ["kwun-tong", 22.312, 114.226, l10n("Kwun Tong", "观塘", "觀塘", "Kwun Tong")],
      ["science-park", 22.427, 114.21, l10n("Science Park", "科学园", "科學園", "Parque Científico")],
    ],
  ),
  ...city(
    { jurisdiction: "macao", timeZone: "Asia/Macau" },
    ["macao", 22.17, 113.549, l10n("Macao", "澳门", "澳門", "Macau")],
    [
      ["macao-peninsula", 22.193, 113.541, l10n("Macao peninsula", "澳门半岛", "澳門半島", "Península de Macau")],
      ["taipa", 22.154, 113.557, l10n("Taipa", "氹仔", "氹仔", "Taipa")],
    ],
  ),
  ...city(abroad("Europe/Rome"), ["milan", 45.464, 9.19, l10n("Milan", "米兰", "米蘭", "Milão")]),
  ...city(abroad("Europe/Rome"), ["vicenza", 45.547, 11.547, l10n("Vicenza", "维琴察", "維琴察", "Vicenza")]),
  ...city(abroad("Europe/Lisbon"), ["lisbon", 38.722, -9.139, l10n("Lisbon", "里斯本", "里斯本", "Lisboa")]),
  ...city(abroad("Europe/Brussels"), ["antwerp", 51.219, 4.402, l10n("Antwerp", "安特卫普", "安特衛普", "Antuérpia")]),
  ...city(abroad("Asia/Bangkok"), ["bangkok", 13.756, 100.502, l10n("Bangkok", "曼谷", "曼谷", "Banguecoque")]),
  ...city(abroad("Asia/Dubai"), ["dubai", 25.205, 55.271, l10n("Dubai", "迪拜", "杜拜", "Dubai")]),
  ...city(abroad("America/New_York"), ["new-york", 40.713, -74.006, l10n("New York", "纽约", "紐約", "Nova Iorque")]),
  ...city(abroad("Asia/Tokyo"), ["tokyo", 35.682, 139.759, l10n("Tokyo", "东京", "東京", "Tóquio")]),
  ...city(abroad("Australia/Sydney"), ["sydney", -33.869, 151.209, l10n("Sydney", "悉尼", "悉尼", "Sydney")]),
];
