interface Place {
  readonly x: number;
  readonly y: number;
}

const directions: Partial<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Which of the places an arrow key means: the nearest one that lies that way, straight ahead before aside. */
export function nearestTowards<Item extends Place>(
  key: string,
  from: Place,
  places: readonly Item[],
): Item | undefined {
  const direction = directions[key];
  if (!direction) return undefined;
  const [dx, dy] = direction;
  const cost = (place: Place) => {
    const ahead = (place.x - from.x) * dx + (place.y - from.y) * dy;
    const aside = Math.abs((place.x - from.x) * dy) + Math.abs((place.y - from.y) * dx);
    return ahead <= 0 ? Infinity : ahead + aside * 2;
  };
  return places
    .map((place) => ({ place, cost: cost(place) }))
    .filter((option) => option.cost < Infinity)
    .sort((a, b) => a.cost - b.cost)[0]?.place;
}

export const isArrow = (key: string): boolean => directions[key] !== undefined;
