import { named } from "../build.ts";

const model = named("machine");

/** Machines and programs by their own names: each is one of a sort, and no word for another maker's. */
export const models = [
  model("jewelcad", ["JewelCAD", "JCAD"], { broader: ["cad-software"], category: "cad-workstation" }),
  model("matrixgold", ["MatrixGold"], { broader: ["cad-software"], category: "cad-workstation" }),
  model("rhino", ["Rhino", "Rhinoceros", "RhinoGold"], { broader: ["cad-software"], category: "cad-workstation" }),
  model("zbrush", ["ZBrush"], { broader: ["cad-software"], category: "cad-workstation" }),
  model("keyshot", ["KeyShot"], { broader: ["rendering"], category: "cad-workstation" }),
  model("sarine-galaxy", ["Sarine Galaxy", "Galaxy"], { broader: ["planning-scanner"], category: "rough-planning" }),
  model("sarine-diaexpert", ["DiaExpert"], { broader: ["planning-scanner"], category: "rough-planning" }),
  model("sarine-quazer", ["Quazer", "Sarine Quazer"], { broader: ["laser-saw"], category: "laser-sawing" }),
  model("mjp-2500w", ["MJP 2500W", "MJP 2500", "3D Systems MJP", "MJP"], {
    broader: ["wax-printer"],
    category: "wax-printing",
  }),
  model("solidscape", ["Solidscape", "Solidscape S390"], { broader: ["wax-printer"], category: "wax-printing" }),
  model("waxjet", ["WaxJet", "FlashForge WaxJet"], { broader: ["wax-printer"], category: "wax-printing" }),
  model("asiga", ["Asiga"], { broader: ["resin-printer"], category: "resin-printing" }),
  model("formlabs", ["Formlabs"], { broader: ["resin-printer"], category: "resin-printing" }),
  model("indutherm", ["Indutherm", "Indutherm VC", "Indutherm VTC", "因杜姆"], {
    broader: ["vacuum-caster"],
    category: "vacuum-casting",
  }),
  model("yasui-k2", ["Yasui K2", "安井K2"], { broader: ["vacuum-caster"], category: "vacuum-casting" }),
  model("galloni-pressovac", ["Pressovac", "Galloni Pressovac"], {
    broader: ["platinum-caster"],
    category: "platinum-casting",
  }),
  model("fasti", ["Fasti"], { broader: ["chain-machine"], category: "chain-making" }),
  model("posalux", ["Posalux"], { broader: ["dia-cut-machine"], category: "cnc-machining" }),
  model("eos-m080", ["EOS M 080", "EOS"], { broader: ["metal-printer"], category: "metal-printing" }),
  model("mysint", ["MYSINT100", "MYSINT", "Sisma MYSINT"], { broader: ["metal-printer"], category: "metal-printing" }),
  model("truprint", ["TruPrint", "TruPrint 1000"], { broader: ["metal-printer"], category: "metal-printing" }),
  model("starweld", ["StarWeld", "Rofin StarWeld"], { broader: ["laser-welder"], category: "laser-welding" }),
  model("gravermach", ["GraverMach", "GRS", "GRS GraverMach"], {
    broader: ["setting-station"],
    category: "setting-station",
  }),
  model("otec", ["OTEC", "OTEC DF", "OTEC CF"], { broader: ["mass-finisher"], category: "mass-finishing" }),
  model("dlyte", ["DLyte"], { broader: ["mass-finisher"], category: "mass-finishing" }),
  model("mettler", ["Mettler", "Mettler Toledo", "梅特勒"], { broader: ["balance"], category: "weighing-sorting" }),
];
