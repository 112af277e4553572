import { concepts } from "../build.ts";

const process = concepts("process");

/** The last steps before the safe: mark, weigh, look, tag. */
export const markingProcesses = [
  process(
    "hallmarking",
    ["hallmarking", "hallmark", "stamping of marks", "fineness mark"],
    ["打字印", "字印", "印记", "打印记", "成色印记"],
    ["打字印", "字印", "成色字印"],
    ["contraste", "punção", "punção de toque", "marcação"],
    { category: "marking-qc-service" },
  ),
  process(
    "laser-marking",
    ["laser marking", "laser engraving", "laser hallmark"],
    ["激光打标", "激光刻字", "激光打字", "镭射打标", "打标"],
    ["激光打字印", "激光刻字", "鐳射打字"],
    ["marcação a laser", "gravação a laser"],
    { broader: ["hallmarking"], category: "laser-marking" },
  ),
  process(
    "qr-marking",
    ["QR marking", "data matrix marking", "serial number marking", "QR code", "QR code marking"],
    ["打二维码", "二维码追溯", "刻编号", "二维码"],
    ["打二維碼", "刻編號", "二維碼"],
    ["marcação QR", "data matrix", "número de série", "código QR"],
    { broader: ["laser-marking"], category: "laser-marking" },
  ),
  process(
    "girdle-inscription",
    ["girdle inscription", "laser inscription on diamond"],
    ["腰码", "打腰码", "腰棱刻字"],
    ["腰碼", "打腰碼"],
    ["inscrição na cintura", "inscrição a laser no diamante"],
    { broader: ["laser-marking"], category: "laser-marking" },
  ),
  process("weighing", ["weighing"], ["称重", "过秤", "复秤"], ["磅重", "過磅", "覆磅"], ["pesagem"], {
    category: "weighing-sorting",
  }),
  process(
    "stone-sorting",
    ["stone sorting", "sieving", "diamond sorting", "parcel sorting"],
    ["分石", "筛石", "分选", "配石"],
    ["分石", "篩石", "配石"],
    ["separação de pedras", "calibragem por crivo"],
    { category: "weighing-sorting" },
  ),
  process(
    "quality-inspection",
    ["quality inspection", "QC", "quality control", "final inspection", "pre-shipment inspection"],
    ["质检", "验货", "品检", "QC验货", "出货检验"],
    ["品檢", "驗貨", "QC驗貨", "質檢"],
    ["inspeção de qualidade", "controlo de qualidade", "inspeção"],
    { category: "quality-inspection" },
  ),
  process(
    "aql-sampling",
    ["AQL", "AQL sampling", "acceptance sampling"],
    ["AQL", "AQL抽检", "抽样检验", "抽检"],
    ["AQL", "抽樣檢驗", "抽檢"],
    ["AQL", "inspeção por amostragem"],
    { broader: ["quality-inspection"], category: "quality-inspection" },
  ),
  process(
    "pull-test",
    ["pull test", "stone pull test", "tensile test"],
    ["拉力测试", "拉力试验"],
    ["拉力測試"],
    ["ensaio de tração", "teste de tração"],
    { broader: ["quality-inspection"], category: "quality-inspection" },
  ),
  process(
    "loose-stone-check",
    ["loose stone check", "loose stone test"],
    ["甩石检查", "松石检查"],
    ["甩石檢查", "鬆石檢查"],
    ["verificação de pedras soltas"],
    { broader: ["quality-inspection"], category: "quality-inspection" },
  ),
  process(
    "tagging",
    ["tagging", "labelling", "price tagging"],
    ["挂签", "贴标签", "入牌", "挂牌"],
    ["掛牌", "入牌", "貼標籤"],
    ["etiquetagem"],
    { category: "marking-qc-service" },
  ),
];
