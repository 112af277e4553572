/** How mail programs name the fields above what they quote: From, Sent, To, Subject. */
const FROM = /^\s*\**(from|发件人|發件人|寄件者|寄件人|de)\**\s*[:：]\**/i;
const FIELD =
  /^\s*\**(sent|date|to|cc|subject|reply-to|发送时间|发件时间|发送日期|日期|收件人|抄送|主题|傳送時間|傳送日期|寄件日期|收件者|副本|主旨|主題|enviado|enviada(?: em)?|data|para|assunto)\**\s*[:：]\**/i;

/** A rule with words in it: ----- Original Message -----. */
const DIVIDER =
  /^[\s>]*[-_=—*]{3,}\s*(original(?: message)?|original appointment|forwarded message|原始邮件|原始郵件|邮件原件|转发的邮件|轉寄郵件|回复的原邮件|回复的原信件|mensagem original|mensagem encaminhada)\s*[-_=—*]{3,}\s*$/i;

const WROTE = /(wrote|写道|寫道|寫到|写到|escreveu)(\s*\(.{0,80}\))?\s*[:：]?\s*$/i;
/** Somebody wrote at a time or from an address; a sentence that merely ends in "wrote" has neither. */
const WHEN_OR_WHO =
  /@|\d{1,4}[-/.年]\d{1,2}|\d{1,2}\s+(de\s+)?\p{L}{3,}\.?\s+(de\s+)?\d{4}|\p{L}{3,}\.?\s+\d{1,2},?\s+\d{4}/u;

const MOBILE = [
  /^\W*(sent from|get) (my |outlook for |yahoo mail|mail for windows)/i,
  /^\W*sent (via|with|from) .{2,40}(iphone|ipad|android|phone|mail|mobile)/i,
  /^\W*(发自|發自|发送自|来自|來自)\s*(我的|my |qq\s*邮箱|网易|網易|新浪|foxmail|outlook|windows|华为|小米|vivo|oppo)/i,
  /^\W*(从|從)\s*我的?\s*.{2,20}(发送|傳送|寄出)/,
  /^\W*(获取|取得|下載|下载)\s*(适用于|適用於)?.{0,12}outlook/i,
  /^\W*(enviado|enviada) (do meu|a partir do|pelo|via|do correio)/i,
  /^\W*(obter|transferir) o outlook/i,
];

const CLOSING =
  /^\s*(best|kind|warm|many|with)?\s*(regards|wishes|thanks|thank you|sincerely|yours (sincerely|faithfully))[,.!，。！]?\s*$|^\s*(此致|敬礼|敬禮|祝好|祝商祺|顺颂商祺|順頌商祺|谢谢|謝謝|多谢|多謝|此致敬礼|此致敬禮)[,.!，。！]?\s*$|^\s*(com os )?(melhores )?(cumprimentos|saudações)[,.!]?\s*$|^\s*(atenciosamente|atentamente|obrigad[oa]|um abraço)[,.!]?\s*$/i;
const ON_A_CARD =
  /\+?\d[\d\s()-]{6,}\d|@|www\.|https?:|(^|\s)(tel|t|m|p|mob|mobile|phone|fax|add|address|电话|電話|手机|手機|传真|傳真|地址|邮箱|電郵|telefone|telem[oó]vel|morada)\s*[.:：]/i;
const CARD_LINES = 10;

/** What somebody wrote in an answer by mail: without what it quotes and without a signature. */
export function trimMail(text: string): string {
  const lines = text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[\u00A0\u2007\u202F]/g, " ")
    .replaceAll(/[\u200B-\u200F\u2060\uFEFF]/g, "")
    .split("\n");
  const written = withoutMobile(withoutQuoted(lines.slice(0, quoteStart(lines))));
  const marked = written.findIndex((line) => /^--\s*$/.test(line));
  const plain = marked < 0 ? written : written.slice(0, marked);
  return withoutCard(plain)
    .join("\n")
    .replaceAll(/[ \t]+$/gm, "")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}

/** The line at which the mail that is answered begins. */
function quoteStart(lines: readonly string[]): number {
  for (let at = 0; at < lines.length; at++) {
    if (DIVIDER.test(lines[at] ?? "") || isHeader(lines, at)) return at;
    const attributed = attributionEndingAt(lines, at);
    if (attributed !== null) return attributed;
  }
  return lines.length;
}

/** From:, and then at least two more fields close below; a rule above it belongs to it. */
function isHeader(lines: readonly string[], at: number): boolean {
  const rule = /^[\s>]*[_-]{5,}\s*$/.test(lines[at] ?? "");
  const filled = lines.slice(rule ? at + 1 : at, at + 10).filter((line) => line.trim() !== "");
  const [first = "", ...rest] = filled;
  return (
    FROM.test(first.replace(/^[\s>]+/, "")) &&
    rest.slice(0, 5).filter((line) => FIELD.test(line.replace(/^[\s>]+/, ""))).length >= 2
  );
}

const OPENER = /^(on|at|em|no dia|在|a)[\s\d,]/i;
const bare = (line: string | undefined) => (line ?? "").replace(/^[\s>]+/, "").trim();

/** Where "On Friday somebody wrote:" begins that ends in this line; mail programs break it into up to three. */
function attributionEndingAt(lines: readonly string[], end: number): number | null {
  if (!WROTE.test(bare(lines[end])) || !speaksForItself(lines, end)) return null;
  let joined = "";
  let found: number | null = null;
  for (let at = end; at > end - 3 && at >= 0; at--) {
    const line = bare(lines[at]);
    if (line === "") break;
    joined = `${line} ${joined}`;
    if (joined.length > 300) break;
    const complete = WHEN_OR_WHO.test(joined);
    if (complete && (found === null || OPENER.test(line))) found = at;
    if (complete && OPENER.test(line)) break;
  }
  return found;
}

/** With a colon; without one what comes next must be quoted. */
function speaksForItself(lines: readonly string[], end: number): boolean {
  if (/[:：]\s*$/.test(lines[end] ?? "")) return true;
  return (lines.slice(end + 1).find((line) => line.trim() !== "") ?? "").startsWith(">");
}

/** Quoted lines at the end go; between answers they stay, for the answers need them. */
function withoutQuoted(lines: readonly string[]): string[] {
  const last = lines.findLastIndex((line) => line.trim() !== "" && !/^\s*>/.test(line));
  return lines.slice(0, last + 1);
}

function withoutMobile(lines: readonly string[]): string[] {
  let end = lines.length;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at] ?? "";
    if (line.trim() === "" || /^[\s|]+$/.test(line)) continue;
    if (!MOBILE.some((sentence) => sentence.test(line))) break;
    end = at;
  }
  return lines.slice(0, lines.slice(0, end).findLastIndex((line) => !/^[\s|]*$/.test(line)) + 1);
}

/** After the closing words and the name: a card with numbers and addresses. */
function withoutCard(lines: readonly string[]): string[] {
  const closing = lines.findLastIndex((line) => CLOSING.test(line));
  if (closing < 0) return [...lines];
  const below = lines.flatMap((line, at) => (at > closing && line.trim() !== "" ? [at] : []));
  const card = below.slice(1);
  const isCard = card.length <= CARD_LINES && card.some((at) => ON_A_CARD.test(lines[at] ?? ""));
  return isCard ? lines.slice(0, (below[0] ?? closing) + 1) : [...lines];
}
