import type { Programme } from "../types.ts";
import { l10n } from "./build.ts";

export const programmes: readonly Programme[] = [
  { id: "modernisation", label: l10n("Modernisation", "转型升级", "升級轉型", "Modernização") },
  { id: "innovation", label: l10n("Innovation", "创新", "創新", "Inovação") },
  { id: "resource-sharing", label: l10n("Resource sharing", "资源共享", "資源共享", "Partilha de recursos") },
  {
    id: "education-training",
    label: l10n("Education and training", "教育培训", "教育培訓", "Educação e formação"),
  },
  {
    id: "international-cooperation",
    label: l10n("International cooperation", "国际合作", "國際合作", "Cooperação internacional"),
  },
  {
    id: "commercial-conciliation",
    label: l10n("Commercial conciliation", "商事调解", "商事調解", "Conciliação comercial"),
  },
];

/** Languages that people of the alliance work, teach and write reports in. */
export const languages = [
  { id: "cmn", label: l10n("Mandarin", "普通话", "普通話", "Mandarim") },
  { id: "yue", label: l10n("Cantonese", "粤语", "粵語", "Cantonês") },
  { id: "en", label: l10n("English", "英语", "英語", "Inglês") },
  { id: "pt", label: l10n("Portuguese", "葡萄牙语", "葡萄牙語", "Português") },
  { id: "it", label: l10n("Italian", "意大利语", "意大利語", "Italiano") },
  { id: "fr", label: l10n("French", "法语", "法語", "Francês") },
  { id: "ja", label: l10n("Japanese", "日语", "日語", "Japonês") },
  { id: "th", label: l10n("Thai", "泰语", "泰語", "Tailandês") },
  { id: "ar", label: l10n("Arabic", "阿拉伯语", "阿拉伯語", "Árabe") },
] as const;
