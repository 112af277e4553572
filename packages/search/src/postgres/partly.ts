import type { Condition } from "../terms.ts";
import type { Asked, Question } from "./question.ts";

const HAN = /^\p{Script=Han}$/u;
/** Who asks for more things pastes a text. */
const MOST = 8;
/** Of two words both are meant. */
const FEWEST = 2;

/** The same question with one thing missing, whichever that is; null when each thing is needed. */
export function partly(question: Question): Question | null {
  const { asked } = question;
  if (asked.length > MOST) return null;
  const all = asked.reduce((sum, { length }) => sum + length, 0);
  const ways = asked.flatMap((each, at) => {
    const rest = asked.toSpliced(at, 1);
    if (rest.length === 0 || (all <= FEWEST && !isAttached(each)) || all - each.length < 1) return [];
    return [{ all: rest.map(({ condition }) => condition) }];
  });
  return ways.length === 0 ? null : { ...question, match: { any: ways } };
}

/** A single character beside a word, such as 班 or 机, says little on its own. */
function isAttached({ written }: Asked): boolean {
  return "all" in written && written.all.length === 1 && written.all.every(isCharacter);
}

function isCharacter(condition: Condition): boolean {
  return "word" in condition && HAN.test(condition.word);
}
