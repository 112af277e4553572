import {
  across,
  both,
  box,
  closed,
  down,
  mid,
  open,
  points,
  polar,
  ring,
  slab,
  times,
  turned,
  type Motif,
} from "../kit.ts";

/** A beam balance on its column: the work on one pan, weights on the other, or a stone weighed in water. */
export const balance: Motif = (random) => {
  const arm = random.between(72, 92);
  const tilt = random.pick(-3, 0, 3);
  const pan = random.between(24, 32);
  const water = random.chance(0.35);
  const weights = random.whole(2, 4);
  const beam = random.between(44, 54);
  const hang = random.between(136, 150);
  const cased = random.chance(0.5);
  const [rise] = points(1, () => polar(0, 0, arm, tilt)).map(([, y]) => y);
  const tip = (side: 1 | -1) => ({ x: mid + side * arm, y: beam + side * (rise ?? 0), pan: hang + side * (rise ?? 0) });
  const dish = (side: 1 | -1) => {
    const { x, y, pan: low } = tip(side);
    return open([x - pan, low], [x, y], [x + pan, low]);
  };
  const left = tip(-1);
  const right = tip(1);
  return {
    focus: [mid, beam + 20],
    strokes: [
      ["guide", cased ? slab(14, 190, arm + 40) : across(hang, 14), down(mid, 8, 214), across(beam, mid - arm - 26)],
      [
        "tone",
        water
          ? box(left.x - 24, hang + 4, 48, 50)
          : `M${left.x - pan} ${left.pan}h${pan * 2}q-6 12 -${pan} 12t-${pan} -12Z`,
      ],
      [
        "line",
        open([left.x, left.y], [mid, beam - 9], [right.x, right.y]),
        open([left.x, left.y], [mid, beam + 9], [right.x, right.y]),
        turned([4, beam + 10], [6, 186], [26, 196]),
        slab(196, 16, 58),
      ],
      [
        "fine",
        both(dish),
        both((side) => ring(tip(side).x, tip(side).y, 3)),
        both((side) => times(3, (rider) => down(mid + side * arm * (0.25 + rider * 0.22), beam - 4, beam + 4))),
      ],
      ["line", both((side) => `M${tip(side).x - pan} ${tip(side).pan}h${pan * 2}q-6 12 -${pan} 12t-${pan} -12Z`)],
      [
        "line",
        times(weights, (index) =>
          box(
            right.x - pan + 8 + index * 12,
            right.pan - 9 - ((weights - index) * 9) / weights,
            9,
            9 + ((weights - index) * 9) / weights,
          ),
        ),
      ],
      ["line", water ? `M${left.x - 24} ${hang - 12}v66h48v-66` : ring(left.x, left.pan - 14, 13)],
      [
        "fine",
        water
          ? across(hang + 4, left.x - 24, left.x + 24) +
            ring(left.x, left.pan + 26, 8) +
            down(left.x, left.pan + 12, left.pan + 18)
          : ring(left.x, left.pan - 14, 9),
        down(mid, beam + 10, 164),
        `M${mid - 24} 168q24 10 48 0`,
        times(5, (tick) => open(polar(mid, beam, 122, 78 + tick * 6), polar(mid, beam, 128, 78 + tick * 6))),
      ],
      ["mark", closed([mid - 6, beam + 11], [mid + 6, beam + 11], [mid, beam])],
    ],
  };
};
