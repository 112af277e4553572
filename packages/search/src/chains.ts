/** A run of one kind of character: "Au999" holds two, "GB/T 16553" three. */
export interface Fragment {
  readonly text: string;
  readonly digits: boolean;
  /** What stands between it and the fragment before: nothing, a code's punctuation, one space beside digits. */
  readonly link: "start" | "glued" | "punctuation" | "space";
}

export type Piece = { readonly cjk: string } | { readonly chain: readonly Fragment[] };

const PIECES =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+)|(\p{Nd}+)|((?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Nd}])[\p{L}\p{N}])(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Nd}])[\p{L}\p{M}\p{N}])*)/gu;
const PUNCTUATION = /^ ?[-‐‒–—−/.·_&+#*'’] ?$/u;
/** "1,000" is one number. */
const THOUSANDS = /(\p{Nd}),(?=\p{Nd}{3}(?!\p{Nd}))/gu;
/** "jeweller's" is a jeweller. */
const POSSESSIVE = /(\p{L})['’]s(?![\p{L}\p{N}])/gu;
/** Longer than any word or code; what is longer is no word, and an index entry has a limit. */
const MAX_FRAGMENT = 48;
/** Letters that belong to the number beside them ("Au 999", "HKSM 2016", "18 K") are few. */
const MAX_CODE_LETTERS = 4;

/** Cuts folded text into runs of Chinese (or Japanese) and chains of what may be one code. */
export function pieces(folded: string): Piece[] {
  const text = folded.replace(THOUSANDS, "$1").replace(POSSESSIVE, "$1");
  const found: Piece[] = [];
  let chain: Fragment[] = [];
  let end = 0;
  const close = () => {
    if (chain.length > 0) found.push({ chain });
    chain = [];
  };
  for (const match of text.matchAll(PIECES)) {
    const [whole, cjk, digits] = match;
    const fragment = { text: cut(whole), digits: digits !== undefined };
    const last = cjk === undefined ? chain.at(-1) : undefined;
    const link = last && linkBetween(last, text.slice(end, match.index), fragment);
    end = match.index + whole.length;
    if (!link) close();
    if (cjk !== undefined) found.push({ cjk });
    else chain.push({ ...fragment, link: link ?? "start" });
  }
  close();
  return found;
}

function linkBetween(last: Fragment, gap: string, next: Omit<Fragment, "link">): Fragment["link"] | undefined {
  if (gap === "") return "glued";
  if (PUNCTUATION.test(gap)) return "punctuation";
  if (gap !== " " || last.digits === next.digits) return undefined;
  return (last.digits ? next : last).text.length <= MAX_CODE_LETTERS ? "space" : undefined;
}

function cut(text: string): string {
  return text.length > MAX_FRAGMENT ? text.slice(0, MAX_FRAGMENT).toWellFormed() : text;
}
