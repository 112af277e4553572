import type { TaxonomyData } from "../types.ts";

const en = `1. Membership is voluntary. A member joins by its own decision, keeps its independence, and takes part in good faith for the common benefit of the trade.
2. A member trades lawfully in every place where it works, and holds the registrations, permits and accreditations that its listings rely on.
3. Listings and quotes describe what is really offered: machine, method, capacity, dates, price and conditions. What changes is corrected at once.
4. Fineness is stated as a number in parts per thousand and marked as the market of sale requires. Treatment, laboratory-grown origin and imitation are disclosed before an order, in writing.
5. Designs, customer names, samples, formulas and prices that another member entrusts are kept confidential and used for that job only. No member copies a design that it was shown.
6. A confirmed booking, seat or order is kept. A member that cannot keep it says so as soon as it knows, returns what is due, and helps to find a replacement.
7. Prices are fair and known beforehand. Metal loss is agreed for each process, weighed in and weighed out, and every extra is agreed before the work. Members do not fix prices among themselves.
8. Members are treated alike, whatever their size, place, language or origin. People at work are treated with dignity, in safe conditions; waste and effluents are handled as the law requires.
9. A dispute is first talked through in good faith, and the alliance's conciliation is tried before public complaint. What is said there stays there. The right to go to court or arbitration remains.
10. A member may leave at any time by telling the secretariat, after completing or handing over what it has confirmed. Measures against a member follow a hearing, state their reasons, and can be appealed.`;

const hans = `1. 自愿入盟。成员自主决定加入，保持独立经营，诚信参与，以行业共同利益为念。
2. 依法经营。成员在所到之处遵守当地法律，发布资源所依据的登记、许可和认可资质真实有效。
3. 如实发布。资源与报价应如实说明设备、方法、产能、日期、价格和条件；情况变化，立即更正。
4. 成色足实。成色以千分数标示，印记符合销售地要求；经处理、培育或仿制的，须在下单前书面告知。
5. 保守秘密。其他成员托付的款式、客户、样品、配方和价格，只用于该次合作，不得外泄；不得抄款。
6. 守约守时。已确认的预订、席位和订单应予履行；确实不能履行的，应尽早告知，退还应退款项，并协助另觅替代。
7. 明码公道。价格公平并事先告知；金耗按工序约定，进出称重；额外费用先商定后施工。成员之间不得串通定价。
8. 一视同仁。不因规模、地域、语言或来源而区别对待；尊重劳动者，保障安全；废弃物与废水依法处理。
9. 以和为先。发生纠纷先诚意协商，公开投诉之前先经联盟调解；调解中的言谈不外传；诉讼和仲裁的权利不受影响。
10. 退出自由。成员可随时告知秘书处退出，但应完成或移交已确认的事项。对成员采取措施须先听取申辩、说明理由，成员可以申诉。`;

const hant = `1. 自願入盟。成員自行決定加入，保持獨立經營，以誠信參與，共謀行業福祉。
2. 守法經營。成員在各地均遵守當地法律，刊登資源所依據的註冊、許可及認可資格須真實有效。
3. 如實刊登。資源及報價須如實說明設備、方法、產能、日期、價錢和條款；如有變更，立即更正。
4. 成色足實。成色以千分數標示，字印符合銷售地的規定；經處理、培育或仿製者，須於落單前以書面說明。
5. 嚴守秘密。其他成員託付的款式、客戶、樣本、配方和價錢，只供該次合作使用，不得外洩；不得抄款。
6. 守約守時。已確認的預約、名額和訂單必須履行；確實未能履行者，應盡早通知，退回應退款項，並協助另覓替代。
7. 價錢公道。收費公平並預先說明；金耗按工序議定，入貨出貨均須磅重；額外收費先議後做。成員之間不得合謀定價。
8. 一視同仁。不因規模、地區、語言或背景而有差別對待；尊重員工，保障職安；廢料及廢水依法處理。
9. 以和為貴。遇有爭議，先以誠意商討，公開投訴前先經聯盟調解；調解內容保密；訴諸法院或仲裁的權利不受影響。
10. 來去自由。成員可隨時通知秘書處退出，但須完成或交接已確認的事項。對成員採取措施，須先聽取申述並說明理由，成員可提出上訴。`;

const pt = `1. A adesão é voluntária. Cada membro adere por decisão própria, mantém a sua independência e participa de boa-fé, em benefício comum do setor.
2. O membro exerce a atividade segundo a lei de cada lugar onde trabalha e possui os registos, licenças e acreditações em que as suas ofertas assentam.
3. As ofertas e os orçamentos descrevem o que realmente existe: máquina, método, capacidade, datas, preço e condições. O que muda é logo corrigido.
4. O toque é indicado em milésimas e marcado conforme exige o mercado de venda. Tratamentos, origem laboratorial e imitações são declarados por escrito antes da encomenda.
5. Desenhos, clientes, amostras, fórmulas e preços confiados por outro membro são confidenciais e servem apenas para esse trabalho. Nenhum membro copia um modelo que lhe foi mostrado.
6. A reserva, o lugar ou a encomenda confirmados são cumpridos. Quem não puder cumprir avisa logo que o saiba, devolve o que for devido e ajuda a encontrar alternativa.
7. Os preços são justos e conhecidos de antemão. A quebra de metal é acordada por processo, com pesagem à entrada e à saída, e os extras são acordados antes do trabalho. Os membros não concertam preços entre si.
8. Os membros são tratados por igual, seja qual for a dimensão, o lugar, a língua ou a origem. Quem trabalha é tratado com dignidade e em segurança; resíduos e efluentes são tratados nos termos da lei.
9. Um litígio é primeiro conversado de boa-fé, e a conciliação da aliança é tentada antes da queixa pública. O que ali se diz fica ali. Mantém-se o direito de recorrer aos tribunais ou à arbitragem.
10. O membro pode sair em qualquer momento, avisando o secretariado, depois de concluir ou entregar o que confirmou. Qualquer medida é precedida de audição, é fundamentada e admite recurso.`;

export const codeOfConduct: TaxonomyData["alliance"]["codeOfConduct"] = {
  version: "2026-11",
  text: { en, "zh-Hans": hans, "zh-Hant": hant, pt },
};
