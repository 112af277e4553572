import {
  across,
  both,
  down,
  points,
  polar,
  ring,
  spanAcross,
  times,
  type Drawing,
  type Motif,
  type Point,
  type Random,
} from "../kit.ts";

/** A bar bent into a loop, `along` by `over`, turned by `turn`. */
const loop = (x: number, y: number, turn: number, along: number, over: number) => {
  const r = over / 2;
  const [ux, uy] = polar(0, 0, along / 2 - r, turn);
  const [vx, vy] = polar(0, 0, r, turn + 90);
  const at = (sx: number, sy: number) => `${x + sx * ux + sy * vx} ${y + sx * uy + sy * vy}`;
  return `M${at(-1, -1)}L${at(1, -1)}A${r} ${r} 0 0 1 ${at(1, 1)}L${at(-1, 1)}A${r} ${r} 0 0 1 ${at(-1, -1)}`;
};

/** The links of a chain from its middle outwards, as a maker names it: length and width of each, and what crosses it. */
const patterns = {
  cable: { lengths: [54, 54, 54], over: 38, post: false, lean: 0 },
  round: { lengths: [40, 40, 40], over: 40, post: false, lean: 0 },
  figaro: { lengths: [76, 38, 38], over: 34, post: false, lean: 0 },
  anchor: { lengths: [62, 62, 62], over: 40, post: true, lean: 0 },
  curb: { lengths: [58, 58, 58], over: 40, post: false, lean: 26 },
};

/** Links seen flat and edge on by turns, stretched for measuring. */
const stretched = (random: Random): Drawing => {
  const { lengths, over, post, lean } = patterns[random.pick("cable", "round", "figaro", "anchor", "curb")];
  const y = random.between(98, 118);
  const wire = random.between(7, 9.5);
  const edge = lean ? 0 : random.between(16, 24);
  const half = lengths[0] ?? over;
  const centre = (index: number): number =>
    index === 0
      ? 0
      : centre(index - 1) +
        ((lengths[index - 1] ?? half) + (lengths[index] ?? half)) / 2 +
        (lean ? -over * 0.72 : edge - wire);
  const count = lengths.filter((length, index) => centre(index) + length / 2 < 146).length;
  const each = (draw: (x: number, length: number) => string) =>
    draw(0, half) +
    both((side) => times(count - 1, (index) => draw(side * centre(index + 1), lengths[index + 1] ?? half)));
  const reach = centre(count - 1) + (lengths[count - 1] ?? half) / 2;
  const between = (index: number) =>
    (centre(index) + (lengths[index] ?? half) / 2 + centre(index + 1) - (lengths[index + 1] ?? half) / 2) / 2;
  const bars = both((side) =>
    times(count - 1, (index) => loop(side * between(index), y, 0, edge + wire * 2.6, wire * 1.1)),
  );
  return {
    focus: [0, y],
    strokes: [
      ["guide", across(y, -152), each((x) => down(x, y - 58, y + 58))],
      ["tone", loop(0, y, lean, half, over)],
      [lean ? "over" : "line", each((x, length) => loop(x, y, lean, length, over))],
      [
        "line",
        each(
          (x, length) =>
            loop(x, y, lean, length - wire * 2, over - wire * 2) +
            (post ? down(x, y - over / 2 + wire, y + over / 2 - wire) : ""),
        ),
      ],
      ...(lean ? [] : ([["over", bars]] as const)),
      ["fine", spanAcross(y + 64, -reach, reach), spanAcross(y - 62, -half / 2, half / 2)],
      ["mark", ring(0, y - 62, 3.6)],
    ],
  };
};

/** A necklace hung from two points: links at even distances along the curve, a pendant in the middle. */
const festoon = (random: Random): Drawing => {
  const [half, drop, count, top] = [random.between(88, 122), random.between(84, 122), random.whole(5, 6), 36];
  const thick = random.between(13, 19);
  const pendant = random.pick("oval", "round", "drop");
  const curve = points(61, (index) => [(half * index) / 60, top + drop * (1 - (index / 60) ** 2)]);
  const lengths = curve.map(([x, y], index) =>
    Math.hypot(x - (curve[index - 1]?.[0] ?? x), y - (curve[index - 1]?.[1] ?? y)),
  );
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const at = (distance: number): Point => {
    let walked = 0;
    return curve.find((_, index) => (walked += lengths[index] ?? 0) >= distance) ?? [half, top];
  };
  const step = (total - 14) / count;
  const link = (side: 1 | -1, index: number) => {
    const [[x1, y1], [x2, y2]] = [at(10 + index * step), at(10 + (index + 1) * step)];
    const turn = (Math.atan2(y2 - y1, side * (x2 - x1)) * 180) / Math.PI;
    return loop((side * (x1 + x2)) / 2, (y1 + y2) / 2, turn, step + 7, index % 2 ? thick * 0.42 : thick);
  };
  const low = top + drop;
  const [rx, ry] = { oval: [15, 19], round: [17, 17], drop: [13, 22] }[pendant];
  return {
    focus: [0, low - 16],
    strokes: [
      ["guide", down(0, 14, 214), across(top, -half - 20), `M${-half} ${top}Q0 ${top + drop * 2} ${half} ${top}`],
      ["line", both((side) => times(count, (index) => link(side, index)))],
      ["fine", both((side) => ring(side * half, top, 6)), spanAcross(top - 16, -half, half)],
      ["line", ring(0, low + 2, 6)],
      ["tone", ring(0, low + 9 + (ry ?? 17), rx ?? 17, ry)],
      ["line", ring(0, low + 9 + (ry ?? 17), rx ?? 17, ry)],
      ["mark", ring(0, low + 9 + (ry ?? 17), 4)],
    ],
  };
};

/** A length of chain, stretched for measuring or hung as a necklace. */
export const links: Motif = (random) => (random.chance(0.6) ? stretched(random) : festoon(random));
