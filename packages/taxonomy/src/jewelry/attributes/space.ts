import type { Attribute } from "../../types.ts";
import { count, l10n, line, measure, oneOf, pick, plain, scale, someOf, yesNo } from "../build.ts";

const people = scale("people", "person");

/** Studios, showrooms and vaults that members share by the hour, the day or the square metre. */
export const spaceAttributes: readonly Attribute[] = [
  measure(
    "floor-area",
    l10n("Floor area", "面积", "面積", "Área"),
    scale("area", "m2")(0.1, 20_000),
    "required",
    "filterable",
    "headline",
  ),
  someOf(
    "shooting-gear",
    l10n("Equipment on hand", "现场设备", "現場設備", "Equipamento disponível"),
    [
      pick("macro", "Macro camera", "微距相机", "微距相機", "Câmara macro"),
      pick("turntable", "360° turntable", "360°转台", "360°轉台", "Mesa rotativa 360°"),
      pick("light-box", "Light box", "柔光箱", "柔光箱", "Caixa de luz"),
      pick("microscope-video", "Microscope video", "显微摄像", "顯微攝錄", "Vídeo ao microscópio"),
      pick("streaming", "Streaming desk", "直播台", "直播枱", "Mesa de transmissão"),
      pick("multi-camera", "Several cameras", "多机位", "多機位", "Várias câmaras"),
    ],
    "required",
    "filterable",
    "headline",
  ),
  yesNo("crew", l10n("Crew available", "可配团队", "可配團隊", "Equipa disponível"), "filterable", "headline"),
  count("display-cases", l10n("Display cases", "展柜", "飾櫃", "Vitrinas"), plain(0, 500), "filterable", "headline"),
  count(
    "visitors-max",
    l10n("Visitors at once", "同时接待人数", "同時接待人數", "Visitantes em simultâneo"),
    people(1, 2000),
  ),
  oneOf(
    "security-level",
    l10n("Security", "安防等级", "保安級別", "Segurança"),
    [
      pick("alarm", "Alarm and cameras", "报警与监控", "警報與閉路電視", "Alarme e videovigilância"),
      pick("guarded", "Guarded", "专人值守", "專人駐守", "Com vigilante"),
      pick("strongroom", "Strongroom", "金库", "保險庫", "Casa-forte"),
    ],
    "required",
    "filterable",
    "headline",
  ),
  yesNo("open-24h", l10n("Access at any hour", "24小时进出", "24小時進出", "Acesso 24 horas"), "filterable"),
  line("insured-cover", l10n("Insured up to", "保额", "保額", "Valor segurado"), 80, "headline"),
];
