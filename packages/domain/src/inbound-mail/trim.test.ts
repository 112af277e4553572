import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { trimMail } from "./trim.ts";

const ours = "Kam Wah Casting: is the furnace free on Tuesday?";

/** Answers as these programs write them, each to the same question. */
const SAMPLES: readonly (readonly [program: string, mail: string, words: string])[] = [
  [
    "Gmail, English",
    `Yes, Tuesday works.\n\nShall we say 10:00?\n\nOn Fri, Nov 20, 2026 at 10:02 AM Commonbench <reply+x@bench.example>\nwrote:\n\n> ${ours}\n>\n> Open the enquiry\n`,
    "Yes, Tuesday works.\n\nShall we say 10:00?",
  ],
  [
    "Gmail, Simplified Chinese",
    `可以，周二上午有空。\n\nCommonbench <reply+x@bench.example> 于2026年11月20日周五 10:02写道：\n\n> ${ours}\n`,
    "可以，周二上午有空。",
  ],
  [
    "Gmail, Traditional Chinese",
    `可以，星期二上午有空。\n\nCommonbench <reply+x@bench.example> 於 2026年11月20日 週五 上午10:02寫道：\n\n> ${ours}\n`,
    "可以，星期二上午有空。",
  ],
  [
    "Gmail, Portuguese",
    `Sim, terça serve.\n\nCommonbench <reply+x@bench.example> escreveu (no dia sexta, 20/11/2026 à(s) 10:02):\n\n> ${ours}\n`,
    "Sim, terça serve.",
  ],
  [
    "Outlook, English",
    `We can take 40 pieces.\r\n\r\nBest regards,\r\nWinnie Lam\r\nHarbour Assay Ltd\r\nTel: +852 2345 6789\r\nwww.harbour.example\r\n\r\n________________________________\r\nFrom: Commonbench <reply+x@bench.example>\r\nSent: Friday, 20 November 2026 10:02\r\nTo: Winnie Lam\r\nSubject: New message\r\n\r\n${ours}`,
    "We can take 40 pieces.\n\nBest regards,\nWinnie Lam",
  ],
  [
    "Outlook, Simplified Chinese",
    `单价每件 35 元。\n\n发件人: Commonbench <reply+x@bench.example>\n发送时间: 2026年11月20日 10:02\n收件人: 何建明\n主题: 新消息\n\n${ours}`,
    "单价每件 35 元。",
  ],
  [
    "Outlook, Traditional Chinese",
    `每件 35 元。\n\n寄件者: Commonbench\n寄件日期: 2026年11月20日 10:02\n收件者: 林小姐\n主旨: 新訊息\n\n${ours}`,
    "每件 35 元。",
  ],
  [
    "Outlook, Portuguese",
    `Podemos entregar na sexta.\n\nCom os melhores cumprimentos,\nTeresa Vong\nTelemóvel: +853 6612 3456\n\nDe: Commonbench <reply+x@bench.example>\nEnviado: 20 de novembro de 2026 10:02\nPara: Teresa Vong\nAssunto: Nova mensagem\n\n${ours}`,
    "Podemos entregar na sexta.\n\nCom os melhores cumprimentos,\nTeresa Vong",
  ],
  [
    "older Outlook",
    `Fine with us.\n\n-----Original Message-----\nFrom: Commonbench\nSent: Friday\n\n${ours}`,
    "Fine with us.",
  ],
  [
    "QQ Mail",
    `好的，明天寄样。\n\n\n何建明\n\n\n------------------ 原始邮件 ------------------\n发件人: "Commonbench" <reply+x@bench.example>;\n发送时间: 2026年11月20日(星期五) 上午10:02\n收件人: "何建明"<he@qq.example>;\n主题: 新消息\n\n${ours}`,
    "好的，明天寄样。\n\n何建明",
  ],
  [
    "QQ Mail with hard spaces",
    `收到\n\n------------------\u00A0原始邮件\u00A0------------------\n发件人:\u00A0"Commonbench";\n${ours}`,
    "收到",
  ],
  [
    "163, web",
    `样品已收到，检测周五完成。\n\n在 2026-11-20 10:02:33，"Commonbench" <reply+x@bench.example> 写道：\n\n${ours}`,
    "样品已收到，检测周五完成。",
  ],
  [
    "163, English interface",
    `Received, thanks for the drawing of the ring.\n\nAt 2026-11-20 10:02:33, "Commonbench" <reply+x@bench.example> wrote:\n>${ours}`,
    "Received, thanks for the drawing of the ring.",
  ],
  [
    "NetEase on a phone",
    `可以\n\n| |\n来自网易邮箱大师\n---- 回复的原邮件 ----\n| 发件人 | Commonbench<reply+x@bench.example> |\n${ours}`,
    "可以",
  ],
  [
    "Apple Mail, English",
    `Sounds good.\n\nSent from my iPhone\n\n> On 20 Nov 2026, at 10:02, Commonbench <reply+x@bench.example> wrote:\n> \n> ${ours}\n`,
    "Sounds good.",
  ],
  [
    "Apple Mail, Simplified Chinese",
    `没问题\n\n发自我的 iPhone\n\n> 在 2026年11月20日，10:02，Commonbench <reply+x@bench.example> 写道：\n> \n> ${ours}\n`,
    "没问题",
  ],
  [
    "Apple Mail, Traditional Chinese",
    `沒問題\n\n從我的 iPhone 傳送\n\n> Commonbench <reply+x@bench.example> 於 2026年11月20日 10:02 寫道：\n> \n> ${ours}\n`,
    "沒問題",
  ],
  [
    "Apple Mail, Portuguese",
    `Perfeito.\n\nEnviado do meu iPhone\n\n> No dia 20/11/2026, às 10:02, Commonbench <reply+x@bench.example> escreveu:\n> \n> ${ours}\n`,
    "Perfeito.",
  ],
  ["a signature after two dashes", "Agreed.\n\n-- \nGiulia Ferrari\nBrera Gioielli", "Agreed."],
  ["Outlook for iOS", "See you then.\n\nGet Outlook for iOS<https://aka.ms/x>\n", "See you then."],
];

describe("what somebody wrote in a mail", () => {
  test.each(SAMPLES)("%s", (_program, mail, words) => {
    expect(trimMail(mail)).toBe(words);
  });

  test("answers between quoted lines keep the lines they answer", () => {
    const mail = "> Is it free?\nYes.\n> How much?\n380 an hour.\n\n> and the rest\n> of the mail";
    expect(trimMail(mail)).toBe("> Is it free?\nYes.\n> How much?\n380 an hour.");
  });

  test.each([
    "From: the bench to the client in two days.",
    "As our supplier wrote:\nit cannot be done below 5 kg.",
    "Thanks\nWe will come on Tuesday at ten and bring the two wax trees with us.",
    "谢谢\n我们周二过来",
    "De: 40 a 60 peças",
  ])("leaves ordinary words alone: %s", (words) => {
    expect(trimMail(words)).toBe(words);
  });

  test("whatever comes: it ends quickly, adds nothing and is stable", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 80 }), { maxLength: 40 }), (lines) => {
        const once = trimMail(lines.join("\n"));
        expect(once.length).toBeLessThanOrEqual(lines.join("\n").length);
        expect(trimMail(trimMail(once))).toBe(trimMail(once));
      }),
    );
    expect(trimMail(`${"On ".repeat(50_000)}\n`.repeat(3)).length).toBeGreaterThan(0);
  });
});
