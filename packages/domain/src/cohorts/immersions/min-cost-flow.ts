/** A directed edge; `cost` is for one unit, 0 or more, a safe integer. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly capacity: number;
  readonly cost: number;
}

interface Residual {
  readonly to: number;
  room: number;
  readonly cost: number;
}

/**
 * The greatest flow from one node to another, and among those the cheapest: along successive cheapest paths, each found
 * with a queue over the residual arcs.
 * @param nodes how many there are; arcs name them from 0
 * @returns units on each arc, in their order
 */
export function minCostFlow(nodes: number, arcs: readonly Arc[], source: number, sink: number): number[] {
  // Arc i is at 2i, its way back at 2i + 1.
  const residuals: Residual[] = arcs.flatMap(({ from, to, capacity, cost }) => [
    { to, room: capacity, cost },
    { to: from, room: 0, cost: -cost },
  ]);
  const leaving: number[][] = Array.from({ length: nodes }, () => []);
  arcs.forEach(({ from, to }, at) => {
    leaving[from]!.push(2 * at);
    leaving[to]!.push(2 * at + 1);
  });
  for (let path = cheapestPath(residuals, leaving, source, sink); path;) {
    const units = Math.min(...path.map((at) => residuals[at]!.room));
    for (const at of path) {
      residuals[at]!.room -= units;
      residuals[at ^ 1]!.room += units;
    }
    path = cheapestPath(residuals, leaving, source, sink);
  }
  return arcs.map((_, at) => residuals[2 * at + 1]!.room);
}

/** The positions of the arcs of the cheapest way with room, from the sink back; null when there is none. */
function cheapestPath(
  residuals: readonly Residual[],
  leaving: readonly (readonly number[])[],
  source: number,
  sink: number,
): number[] | null {
  const cost = Array.from({ length: leaving.length }, () => Infinity);
  const by = Array.from({ length: leaving.length }, () => -1);
  const waiting = new Set([source]);
  cost[source] = 0;
  for (const node of waiting) {
    waiting.delete(node);
    for (const at of leaving[node]!) {
      const { to, room, cost: step } = residuals[at]!;
      if (room <= 0 || cost[node]! + step >= cost[to]!) continue;
      cost[to] = cost[node]! + step;
      by[to] = at;
      waiting.add(to);
    }
  }
  if (cost[sink] === Infinity) return null;
  const path: number[] = [];
  for (let node = sink; node !== source; node = residuals[path.at(-1)! ^ 1]!.to) path.push(by[node]!);
  return path;
}
