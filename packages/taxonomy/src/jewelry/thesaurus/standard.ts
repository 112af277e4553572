import { named } from "../build.ts";

const standard = named("test");

/** Standards and instruments by number and name. Who asks for the test finds them; who types one means that one. */
export const standards = [
  standard("gb-t-18043", ["GB/T 18043"], { broader: ["xrf"], category: "xrf-fineness" }),
  standard("iso-23345", ["ISO 23345"], { broader: ["xrf"], category: "xrf-fineness" }),
  standard("fischer-xan", ["Fischer XAN", "XAN 220", "Fischer XAN 220", "XDV-SDD"], {
    broader: ["xrf"],
    category: "xrf-fineness",
  }),
  standard("skyray-edx", ["Skyray EDX", "Skyray"], { broader: ["xrf"], category: "xrf-fineness" }),
  standard("gb-t-9288", ["GB/T 9288"], { broader: ["fire-assay"], category: "fire-assay" }),
  standard("iso-11426", ["ISO 11426"], { broader: ["fire-assay"], category: "fire-assay" }),
  standard("iso-11210", ["ISO 11210"], { broader: ["platinum-assay"], category: "icp-titration" }),
  standard("iso-11494", ["ISO 11494"], { broader: ["icp-oes"], category: "icp-titration" }),
  standard("iso-11427", ["ISO 11427"], { broader: ["titration"], category: "icp-titration" }),
  standard("iso-11490", ["ISO 11490"], { broader: ["platinum-assay"], category: "icp-titration" }),
  standard("gb-28480", ["GB 28480"], { broader: ["harmful-elements"], category: "harmful-elements" }),
  standard("reach", ["REACH"], { broader: ["harmful-elements"], category: "harmful-elements" }),
  standard("en-1811", ["EN 1811"], { broader: ["nickel-release"], category: "nickel-release" }),
  standard("en-12472", ["EN 12472"], { broader: ["nickel-release"], category: "nickel-release" }),
  standard("iso-3497", ["ISO 3497"], { broader: ["plating-thickness"], category: "plating-thickness-test" }),
  standard("fischer-xdl", ["XDL", "Fischer XDL", "XDAL"], {
    broader: ["plating-thickness"],
    category: "plating-thickness-test",
  }),
  standard("iso-9227", ["ISO 9227"], { broader: ["salt-spray"], category: "corrosion-wear-test" }),
  standard("gb-t-16553", ["GB/T 16553", "GB/T 16553-2017"], {
    broader: ["gem-identification"],
    category: "gem-identification",
  }),
  standard("gb-t-16552", ["GB/T 16552"], { broader: ["gem-identification"], category: "gem-identification" }),
  standard("hksm-fct", ["HKSM/FCT-2016", "HKSM/FCT"], { broader: ["fei-cui-test"], category: "fei-cui-report" }),
  standard("gb-t-23885", ["GB/T 23885"], { broader: ["fei-cui-test"], category: "fei-cui-report" }),
  standard("icp-ms", ["ICP-MS"], { broader: ["testing"], category: "harmful-elements" }),
  standard("nicolet-is50", ["Nicolet iS50", "iS50", "Nicolet"], { broader: ["ftir"], category: "spectroscopy" }),
  standard("renishaw-invia", ["inVia", "Renishaw inVia", "Renishaw"], { broader: ["raman"], category: "spectroscopy" }),
  standard("gb-t-18781", ["GB/T 18781"], { broader: ["pearl-testing"], category: "pearl-testing" }),
  standard("gb-t-16554", ["GB/T 16554", "GB/T 16554-2017"], {
    broader: ["diamond-grading"],
    category: "diamond-grading",
  }),
  standard("hksm-dt", ["HKSM/DT-2008", "HKSM/DT"], { broader: ["diamond-grading"], category: "diamond-grading" }),
  standard("diamondview", ["DiamondView"], { broader: ["lab-grown-screening"], category: "lab-grown-screening" }),
  standard("diamondsure", ["DiamondSure"], { broader: ["lab-grown-screening"], category: "lab-grown-screening" }),
  standard("id100", ["iD100", "GIA iD100"], { broader: ["lab-grown-screening"], category: "lab-grown-screening" }),
  standard("ams2", ["AMS2"], { broader: ["lab-grown-screening"], category: "lab-grown-screening" }),
  standard("synthdetect", ["SYNTHdetect"], { broader: ["lab-grown-screening"], category: "lab-grown-screening" }),
];
