/** Where tags, dots and words go so that none hides another. Pure: screen pixels in, screen pixels out. */
export interface Spot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Width of its price tag. */
  readonly width: number;
}

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Side = "above" | "below" | "right" | "left";

/** One thing on the map: a pin, or several too close to be told apart. The first member speaks for all. */
export interface Mark {
  readonly members: readonly string[];
  readonly x: number;
  readonly y: number;
  /** Where its tag stands; without room it is a dot, or a round count. */
  readonly side: Side | null;
}

interface Field {
  readonly width: number;
  readonly height: number;
  /** What already lies over the map: buttons, scale, search. */
  readonly reserved: readonly Rect[];
  /** Words a tag keeps clear of while it can stand on another side of its point. */
  readonly words: readonly Rect[];
}

export const tagHeight = 23;
/** From the point to the near edge of its tag. */
export const tagGap = 6;
/** Two targets closer than this cannot both be pressed (WCAG 2.5.8). */
const together = 24;
const edge = 6;

const overlap = (a: Rect, b: Rect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const square = (x: number, y: number, half: number): Rect => ({
  left: x - half,
  top: y - half,
  right: x + half,
  bottom: y + half,
});

export const tagRect = (x: number, y: number, width: number, side: Side): Rect => {
  if (side === "above" || side === "below") {
    const top = side === "above" ? y - tagGap - tagHeight : y + tagGap;
    return { left: x - width / 2, right: x + width / 2, top, bottom: top + tagHeight };
  }
  const left = side === "right" ? x + tagGap + 4 : x - tagGap - 4 - width;
  return { left, right: left + width, top: y - tagHeight / 2, bottom: y + tagHeight / 2 };
};

interface Group {
  readonly members: Spot[];
  readonly x: number;
  readonly y: number;
}

/** Spots in order of rank; each joins the nearest earlier group within reach, else starts its own. */
const gather = (spots: readonly Spot[]): Group[] => {
  const groups: Group[] = [];
  for (const spot of spots) {
    const distance = (group: Group) => Math.hypot(group.x - spot.x, group.y - spot.y);
    const near = groups.filter((group) => distance(group) < together).sort((a, b) => distance(a) - distance(b))[0];
    if (near) near.members.push(spot);
    else groups.push({ members: [spot], x: spot.x, y: spot.y });
  }
  return groups;
};

const within = (rect: Rect, field: Pick<Field, "width" | "height">) =>
  rect.left > edge && rect.top > edge && rect.right < field.width - edge && rect.bottom < field.height - edge;

/** `plus` is the width of "+12" after a tag that speaks for several. */
export function layOut(spots: readonly Spot[], plus: (others: number) => number, field: Field): Mark[] {
  const inside = spots.filter(({ x, y }) => x > edge && y > edge && x < field.width - edge && y < field.height - edge);
  const groups = gather(inside);
  const points = groups.map(({ x, y, members }) => square(x, y, members.length > 1 ? 11 : 6));
  const placed: Rect[] = [...field.reserved];
  const most = Math.max(8, Math.round((field.width * field.height) / 12_000));
  const fits = (rect: Rect, own: number) =>
    within(rect, field) &&
    !placed.some((other) => overlap(other, rect)) &&
    !points.some((point, index) => index !== own && overlap(point, rect));

  let tags = 0;
  return groups.map(({ members, x, y }, index) => {
    const width = (members[0]?.width ?? 0) + (members.length > 1 ? plus(members.length - 1) : 0);
    const sides: readonly Side[] = tags < most ? ["above", "below", "right", "left"] : [];
    const room = sides.filter((candidate) => fits(tagRect(x, y, width, candidate), index));
    const clear = (candidate: Side) => !field.words.some((word) => overlap(word, tagRect(x, y, width, candidate)));
    const side = room.find(clear) ?? room[0] ?? null;
    if (side) {
      placed.push(tagRect(x, y, width, side));
      tags += 1;
    }
    return { members: members.map((spot) => spot.id), x, y, side };
  });
}

/** Everything the marks cover, for words that must not run under them. */
export const covered = (marks: readonly Mark[], width: (mark: Mark) => number): Rect[] =>
  marks.flatMap((mark) => [
    square(mark.x, mark.y, mark.members.length > 1 && !mark.side ? 12 : 6),
    ...(mark.side ? [tagRect(mark.x, mark.y, width(mark), mark.side)] : []),
  ]);

export interface Word {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const wordRect = ({ x, y, width, height }: Word): Rect => ({
  left: x - width / 2 - 3,
  right: x + width / 2 + 3,
  top: y - height / 2,
  bottom: y + height / 2,
});

/** The words that find room, in the order given; one may stand a line above or below its place. */
export function layOutWords(
  words: readonly Word[],
  taken: readonly Rect[],
  field: Pick<Field, "width" | "height">,
): { id: string; shift: number }[] {
  const placed = [...taken];
  return words.flatMap((word) => {
    const free = (shift: number) => {
      const rect = wordRect({ ...word, y: word.y + shift });
      return within(rect, field) && !placed.some((other) => overlap(other, rect));
    };
    const shift = [0, word.height, -word.height].find(free);
    if (shift === undefined) return [];
    placed.push(wordRect({ ...word, y: word.y + shift }));
    return [{ id: word.id, shift }];
  });
}
