import { concepts } from "../build.ts";

const product = concepts("product");

/** What is worn, and the parts that it is made of. */
export const products = [
  product(
    "jewellery",
    ["jewelry", "jewels", "finished jewelry"],
    ["珠宝", "首饰", "饰品", "成品"],
    ["珠寶", "首飾", "飾品", "成品"],
    ["joias", "joalharia", "joia"],
  ),
  product("ring", ["ring", "finger ring"], ["戒指", "指环", "戒圈"], ["戒指", "介指", "指環"], ["anel"]),
  product(
    "wedding-band",
    ["wedding band", "wedding ring", "couple rings"],
    ["对戒", "婚戒", "情侣戒"],
    ["對戒", "婚戒", "結婚戒指"],
    ["aliança", "aliança de casamento"],
    { broader: ["ring"], near: ["turning"], category: "stamping-cnc-service" },
  ),
  product("necklace", ["necklace"], ["项链", "颈链", "项圈"], ["頸鏈", "項鏈", "頸圈"], ["colar", "gargantilha"], {
    near: ["chain"],
  }),
  product("bracelet", ["bracelet"], ["手链", "手串"], ["手鏈", "手串"], ["pulseira"], { near: ["chain"] }),
  product("bangle", ["bangle"], ["手镯", "玉镯", "镯子"], ["手鐲", "玉鐲", "手鈪"], ["bracelete rígido"], {
    near: ["jade"],
  }),
  product(
    "earring",
    ["earring", "ear stud", "stud earring"],
    ["耳环", "耳钉", "耳饰"],
    ["耳環", "耳釘", "耳飾"],
    ["brinco"],
  ),
  product("pendant", ["pendant", "charm"], ["吊坠", "挂件", "坠子"], ["吊墜", "掛件", "鏈墜"], ["pendente", "medalha"]),
  product("brooch", ["brooch"], ["胸针"], ["胸針", "心口針"], ["alfinete de peito", "broche"]),
  product("watch-case", ["watch case", "watch parts"], ["表壳", "表配件"], ["錶殼", "錶配件"], ["caixa de relógio"]),
  product("chain", ["chain"], ["链条", "链", "金链"], ["鏈條", "鏈", "金鏈"], ["corrente", "fio de corrente"], {
    category: "chain-supply",
  }),
  product("cable-chain", ["cable chain", "trace chain"], ["O字链"], ["O字鏈"], ["corrente forçado"], {
    broader: ["chain"],
    category: "chain-supply",
  }),
  product("curb-chain", ["curb chain"], ["侧身链"], ["側身鏈"], ["corrente barbela"], {
    broader: ["chain"],
    category: "chain-supply",
  }),
  product("box-chain", ["box chain", "Venetian chain"], ["盒子链", "方块链"], ["盒仔鏈"], ["corrente veneziana"], {
    broader: ["chain"],
    category: "chain-supply",
  }),
  product("rope-chain", ["rope chain"], ["麻花链", "绳链"], ["繩鏈", "麻花鏈"], ["corrente corda"], {
    broader: ["chain"],
    category: "chain-supply",
  }),
  product("snake-chain", ["snake chain"], ["蛇骨链"], ["蛇骨鏈"], ["corrente cobra"], {
    broader: ["chain"],
    category: "chain-supply",
  }),
  product("wheat-chain", ["wheat chain", "Chopin chain", "spiga chain"], ["肖邦链"], ["蕭邦鏈"], ["corrente espiga"], {
    broader: ["chain"],
    category: "chain-supply",
  }),
  product(
    "findings",
    ["findings", "jewelry findings", "components", "jewelry parts"],
    ["首饰配件", "配件", "饰品配件"],
    ["首飾配件", "配件"],
    ["fornituras", "componentes", "fornitura"],
    { category: "findings-supply" },
  ),
  product(
    "clasp",
    ["clasp", "lobster clasp", "spring ring clasp"],
    ["链扣", "龙虾扣", "弹簧扣", "扣头"],
    ["鏈扣", "龍蝦扣", "彈弓扣"],
    ["fecho", "fecho mosquetão"],
    { broader: ["findings"], category: "findings-supply" },
  ),
  product(
    "ear-post",
    ["ear post", "ear pin", "earring back", "butterfly back", "ear nut"],
    ["耳针", "耳堵", "耳迫", "耳背"],
    ["耳針", "耳迫", "耳塞"],
    ["espigão de brinco", "tarraxa"],
    { broader: ["findings"], category: "findings-supply" },
  ),
  product("jump-ring", ["jump ring"], ["开口圈", "跳圈", "单圈"], ["開口圈", "單圈"], ["argola", "argolinha"], {
    broader: ["findings"],
    category: "findings-supply",
  }),
  product(
    "setting-mount",
    ["mounting", "semi-mount", "head", "collet"],
    ["镶口", "空托", "戒托", "半成品托"],
    ["鑲口", "空托", "戒托"],
    ["engaste", "montagem semiacabada"],
    { broader: ["findings"], category: "findings-supply" },
  ),
  product(
    "pearl-strand",
    ["strand", "pearl strand", "strand of pearls"],
    ["珠串", "成串珍珠"],
    ["珠串", "成串珍珠"],
    ["fio de pérolas", "colar de pérolas"],
    { near: ["stringing"], category: "pearl-supply" },
  ),
  product(
    "gold-bar",
    ["gold bar", "ingot", "investment bar"],
    ["金条", "投资金条", "金锭"],
    ["金條", "金粒金條", "金錠"],
    ["barra de ouro", "lingote"],
    { near: ["precious-metal"], category: "metal-supply" },
  ),
  product("bead", ["bead", "bead strand"], ["珠子", "手串珠"], ["珠子"], ["contas", "fio de contas"], {
    near: ["bead-drilling"],
  }),
  product(
    "packaging",
    ["packaging", "jewelry box", "jewellery pouch", "gift box", "ring box", "pendant box"],
    ["包装", "首饰盒", "珠宝盒", "绒布袋", "首饰袋", "戒指盒"],
    ["包裝", "首飾盒", "絨布袋", "首飾袋", "戒指盒"],
    ["embalagem", "estojo", "caixa de joias", "caixa de anel", "caixa para joias"],
    { category: "packaging-display" },
  ),
  product(
    "display-props",
    ["display props", "jewelry display", "display stand", "window display"],
    ["陈列道具", "展示道具", "道具", "橱窗陈列"],
    ["陳列道具", "道具", "櫥窗陳列"],
    ["expositores", "adereços de montra"],
    { near: ["packaging"], category: "packaging-display" },
  ),
];
