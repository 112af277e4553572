/// <reference path="./opencc.d.ts" />
import hongKong from "opencc-js/dict/HKVariants";
import simplifiedToTraditional from "opencc-js/dict/STCharacters";
import traditionalToSimplified from "opencc-js/dict/TSCharacters";

/** Every form of a character leads to one form: 鑄 and 铸, 裏 and 裡 and 里, 餘 and 馀 and 余. */
const oneForm = gather();

function gather(): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  const formOf = (character: string): string => {
    let form = character;
    for (let next = forms.get(form); next !== undefined; next = forms.get(form)) form = next;
    return form;
  };
  const join = (character: string, target: string) => {
    const [from, to] = [formOf(character), formOf(target)];
    if (from !== to) forms.set(from, to);
  };
  for (const [character, simplified] of entries(traditionalToSimplified)) join(character, simplified ?? character);
  // For what the first table does not name, such as 馀, which it skips because it has 余 for 餘.
  for (const [simplified, ...others] of entries(simplifiedToTraditional)) {
    for (const other of others) join(simplified, other);
  }
  for (const [character, variant] of entries(hongKong)) join(variant ?? character, character);
  return new Map([...forms.keys()].map((character) => [character, formOf(character)]));
}

function* entries(table: string): Generator<[string, ...string[]]> {
  for (const line of table.split("|")) {
    const [first, ...rest] = line.split(" ");
    if (first !== undefined) yield [first, ...rest];
  }
}

const HAN = /\p{Script=Han}/gu;

/** The text with each Chinese character in its one form, so that both scripts are one. */
export function uniteScripts(text: string): string {
  return text.replace(HAN, (character) => oneForm.get(character) ?? character);
}
