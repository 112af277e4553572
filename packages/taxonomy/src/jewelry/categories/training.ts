import { family, l10n } from "../build.ts";
import { course, lessons } from "./course.ts";
import { studyCourses } from "./training-study.ts";

const design = family(
  {
    id: "design-courses",
    kind: "training",
    stage: "s",
    motif: "wireframe",
    label: l10n("Design courses", "设计课程", "設計課程", "Cursos de desenho"),
    attributes: course,
    priceUnits: ["seat", "class"],
    words: [...lessons],
  },
  [
    {
      id: "cad-course",
      label: l10n("Jewelry CAD", "珠宝电绘起版", "珠寶電腦起版", "CAD de joalharia"),
      attributes: ["software"],
      words: [
        "JewelCAD",
        "MatrixGold",
        "Rhino",
        "ZBrush",
        "电绘班",
        "CAD course",
        "3D建模",
        "電腦繪圖",
        "modelação 3D",
      ],
    },
    {
      id: "drawing-course",
      label: l10n(
        "Design drawing and rendering",
        "珠宝手绘与渲染",
        "珠寶手繪與效果圖",
        "Desenho e ilustração de joias",
      ),
      attributes: [],
      words: ["手绘", "手繪", "gouache", "drawing course", "水粉", "sketch", "商业设计", "esboço", "aguarela"],
    },
    {
      id: "wax-carving-course",
      label: l10n("Wax carving", "手雕蜡版", "手雕蠟版", "Escultura em cera"),
      motif: "printer",
      attributes: [],
      words: ["雕蜡", "雕蠟", "蜡雕", "wax carving course", "起蜡版", "wax model", "modelo em cera"],
    },
  ],
);

const craft = family(
  {
    id: "craft-courses",
    kind: "training",
    stage: "s",
    motif: "microscope",
    label: l10n("Craft courses", "工艺课程", "工藝課程", "Cursos de ofício"),
    attributes: course,
    priceUnits: ["seat", "class"],
    words: [...lessons, "学徒", "學徒", "技能", "apprentice", "vocational", "ofício", "aprendiz"],
  },
  [
    {
      id: "casting-course",
      label: l10n("Casting process", "倒模工艺", "倒模工藝", "Processo de fundição"),
      motif: "flask",
      attributes: [],
      words: [
        "倒模",
        "铸造",
        "鑄造",
        "lost wax",
        "defect analysis",
        "casting course",
        "砂眼",
        "fundição por cera perdida",
      ],
    },
    {
      id: "bench-course",
      label: l10n("Goldsmithing and bench work", "金工执模", "金工執模", "Ourivesaria de banca"),
      motif: "weld",
      attributes: [],
      words: [
        "金工",
        "执模",
        "執模",
        "焊接",
        "goldsmith course",
        "soldering",
        "silversmith",
        "贵金属首饰制作工",
        "ourives",
        "limagem",
      ],
    },
    {
      id: "setting-course",
      label: l10n("Stone setting and micro-setting", "镶石与微镶", "鑲石與微鑲", "Cravação e microcravação"),
      attributes: ["setting-styles"],
      words: ["微镶", "微鑲", "镶嵌", "鑲嵌", "micro-pavé", "setting course", "GRS", "engraving", "雕金", "cravador"],
    },
    {
      id: "plating-course",
      label: l10n("Plating and waste water", "电镀与废水处理", "電鍍與廢水處理", "Galvanoplastia e efluentes"),
      motif: "bath",
      attributes: [],
      words: ["电金", "電金", "污水", "plating course", "环保", "rhodium", "wastewater", "águas residuais"],
    },
    {
      id: "jade-carving-course",
      label: l10n("Jade carving", "玉雕", "玉雕", "Escultura em jade"),
      motif: "jade",
      attributes: [],
      words: ["玉雕", "琢玉", "翡翠雕刻", "jade carving course", "非遗", "jadeite", "lapidação"],
    },
  ],
);

export const trainingCategories = [...design, ...craft, ...studyCourses];
