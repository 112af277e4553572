import { describe, expect, test } from "vitest";
import { isAutomatic, mailRefusal } from "./rules.ts";

describe("automatic mails", () => {
  test.each([
    [{ "auto-submitted": "auto-replied" }, true],
    [{ "auto-submitted": "no" }, false],
    [{ precedence: "bulk" }, true],
    [{ "list-id": "<trade.example>" }, true],
    [{ subject: "Automatic reply: your enquiry" }, true],
    [{ subject: "自动回复：新消息" }, true],
    [{ subject: "自動回覆: 新訊息" }, true],
    [{ subject: "Resposta automática: pedido" }, true],
    [{ "content-type": "multipart/report; report-type=delivery-status" }, true],
    [{ subject: "Re: automatic reply of the machine" }, false],
    [{}, false],
  ])("%j: %s", (headers, automatic) => {
    expect(isAutomatic(headers, "he@nanpu.example", "he@nanpu.example")).toBe(automatic);
  });

  test("bounces have no sender, machines a telling one", () => {
    expect(isAutomatic({}, "he@nanpu.example", "")).toBe(true);
    expect(isAutomatic({}, "MAILER-DAEMON@nanpu.example", "x@nanpu.example")).toBe(true);
    expect(isAutomatic({}, "no-reply@nanpu.example", "x@nanpu.example")).toBe(true);
  });
});

describe("who may answer", () => {
  const facts = {
    personEmail: "he@nanpu.example",
    from: "He@Nanpu.example",
    automatic: false,
    spf: null,
    dkim: null,
  } as const;

  test.each([
    [{}, null],
    [{ personEmail: null }, "unknown-address"],
    [{ automatic: true }, "automatic"],
    [{ from: "somebody@else.example" }, "wrong-sender"],
    [{ spf: "fail" }, "not-authentic"],
    [{ spf: "fail", dkim: "pass" }, null],
    [{ spf: "none", dkim: "fail" }, "not-authentic"],
    [{ spf: "none", dkim: "none" }, null],
  ] as const)("%j: %s", (over, refusal) => {
    expect(mailRefusal({ ...facts, ...over })).toBe(refusal);
  });
});
