import type { Label } from "../../types.ts";
import { l10n } from "../build.ts";

/** What the form says under a field, where the label alone leaves a question. */
export const hints: Readonly<Record<string, Label>> = {
  model: l10n("As on the name plate.", "按设备铭牌填写。", "按機身銘牌填寫。", "Como na placa do equipamento."),
  stations: l10n(
    "Places in the room. How many can be booked is set under availability.",
    "场地内的工位数；可订数量在可用时间中设置。",
    "場內的工位數目；可預約數目在可用時間設定。",
    "Postos na sala. Quantos se podem reservar define-se na disponibilidade.",
  ),
  bonded: l10n(
    "Goods can stay under customs supervision here.",
    "货物可在海关监管下存放或加工。",
    "貨物可在海關監管下存放或加工。",
    "As mercadorias podem ficar aqui sob controlo aduaneiro.",
  ),
  "charge-mass": l10n(
    "Metal in one charge, weighed as 18K gold unless the title says otherwise.",
    "单次投料重量；标题未注明时按18K金计。",
    "每次落料重量；標題沒有註明時以18K金計。",
    "Metal por carga, pesado como ouro 18 quilates salvo indicação no título.",
  ),
  "flask-diameter": l10n(
    "Outside diameter of the largest flask that fits.",
    "可用最大钢盅的外径。",
    "可用最大鋼盅的外徑。",
    "Diâmetro exterior do maior cilindro que cabe.",
  ),
  "output-fineness": l10n(
    "Guaranteed least fineness, in parts per thousand.",
    "保证的最低成色，以千分数填写。",
    "保證的最低成色，以千分數填寫。",
    "Toque mínimo garantido, em milésimas.",
  ),
  shrinkage: l10n(
    "Linear, from model to wax.",
    "从原版到蜡件的线性缩水。",
    "由原版至蠟件的線性縮水。",
    "Linear, do modelo à cera.",
  ),
  "plating-thickness": l10n(
    "The thickest layer that you plate as a rule.",
    "常规可镀的最大厚度。",
    "一般可鍍的最大厚度。",
    "A camada mais espessa que aplica habitualmente.",
  ),
  "licensed-discharge": l10n(
    "Effluent is treated and discharged under a permit in force.",
    "废水经处理并凭有效许可证排放。",
    "廢水經處理，並持有效許可證排放。",
    "Os efluentes são tratados e descarregados com licença válida.",
  ),
  "insured-cover": l10n(
    "Amount with its currency, and what it covers.",
    "填写金额、币种及承保范围。",
    "填寫金額、貨幣及承保範圍。",
    "Montante com a moeda e o que cobre.",
  ),
  turnaround: l10n(
    "From receipt of the sample to the report.",
    "从收样到出具报告。",
    "由收樣至發出報告。",
    "Da receção da amostra ao relatório.",
  ),
  accreditation: l10n(
    "Only where this very method is in the accredited scope.",
    "仅限本方法已列入认可范围的情形。",
    "只限本方法已列入認可範圍。",
    "Só quando este método consta do âmbito acreditado.",
  ),
  destructive: l10n(
    "Yes if the sample loses weight or shows a mark afterwards.",
    "检测后样品减重或留痕即为有损。",
    "檢測後樣本減重或留痕，即屬有損。",
    "Sim, se a amostra perder peso ou ficar marcada.",
  ),
  uncertainty: l10n(
    "Expanded, k = 2, at the fineness tested most.",
    "扩展不确定度，k=2，以最常测成色计。",
    "擴展不確定度，k=2，以最常測成色計。",
    "Expandida, k = 2, no toque mais ensaiado.",
  ),
  "sample-min-mass": l10n(
    "The least that the method needs.",
    "方法所需的最小取样量。",
    "方法所需的最少取樣量。",
    "O mínimo de que o método precisa.",
  ),
  retention: l10n(
    "After the report, before samples go back or are destroyed.",
    "出具报告后至退样或销毁前。",
    "發出報告後至退樣或銷毀前。",
    "Depois do relatório, até à devolução ou destruição.",
  ),
  "course-hours": l10n(
    "Taught hours, without self-study.",
    "授课时数，不含自学。",
    "授課時數，不包括自修。",
    "Horas lecionadas, sem estudo autónomo.",
  ),
  "hkqf-level": l10n(
    "As entered in the Qualifications Register.",
    "以资历名册登记为准。",
    "以資歷名冊登記為準。",
    "Como consta do Registo de Qualificações.",
  ),
  "lead-time": l10n(
    "From approved sample and material received to goods ready.",
    "自确认样板、收到物料起，至货品备妥。",
    "由確認樣辦、收到物料起，至貨品備妥。",
    "Da amostra aprovada e material recebido até à mercadoria pronta.",
  ),
  "starts-within": l10n(
    "From the order to the first day of work.",
    "自下单至开始服务。",
    "由落單至開始服務。",
    "Da encomenda ao primeiro dia de trabalho.",
  ),
  "metal-loss": l10n(
    "For this process alone, of the weight worked.",
    "仅就本工序，按加工重量计。",
    "只計本工序，按加工重量計。",
    "Só deste processo, sobre o peso trabalhado.",
  ),
  "treatments-disclosed": l10n(
    "Everything that stones you offer may have undergone.",
    "所供石料可能经过的全部处理。",
    "所供石料可能經過的所有處理。",
    "Tudo o que as pedras que oferece possam ter sofrido.",
  ),
  routes: l10n(
    "Such as Shuibei – Hung Hom, twice a week.",
    "如：水贝—红磡，每周两班。",
    "例如：水貝至紅磡，每星期兩班。",
    "Por exemplo: Shuibei – Hung Hom, duas vezes por semana.",
  ),
};
