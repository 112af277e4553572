const JOINING = new Set(
  (
    "a an and at by for from in near nearby of on or the to with " +
    "ao aos com da das de do dos e em na nas no nos o os ou para perto por um uma " +
    // What a marketplace takes for granted, and a listing does not say of itself.
    "buy hire looking need rent sale sell want alugar comprar preciso procuro venda vender"
  ).split(" "),
);

/** Folded words that join others. Left out of a question that has more to say, for the listing may word it otherwise. */
export function isJoining(word: string): boolean {
  return JOINING.has(word);
}
