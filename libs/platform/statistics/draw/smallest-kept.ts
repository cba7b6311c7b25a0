/** Something with a place in a total order. */
export interface Ranked {
  readonly unitId: string;
  readonly rankKey: string;
}

/** Keeps the n smallest of what it is offered, in memory for n: a heap with the largest kept on top. */
export class SmallestKept {
  private readonly heap: Ranked[] = [];
  private readonly kept = new Set<string>();

  constructor(private readonly limit: number) {}

  /** Takes one more; offering a thing again changes nothing. */
  offer(entry: Ranked): void {
    if (this.limit === 0 || this.kept.has(entry.rankKey)) return;
    if (this.heap.length < this.limit) this.push(entry);
    else if (entry.rankKey < this.keyAt(0)) this.replaceTop(entry);
  }

  /** What is kept, smallest first. */
  ascending(): readonly Ranked[] {
    return [...this.heap].sort((a, b) => (a.rankKey < b.rankKey ? -1 : 1));
  }

  private push(entry: Ranked): void {
    this.kept.add(entry.rankKey);
    this.heap.push(entry);
    let child = this.heap.length - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (this.keyAt(parent) > this.keyAt(child)) return;
      this.swap(child, parent);
      child = parent;
    }
  }

  private replaceTop(entry: Ranked): void {
    this.kept.delete(this.keyAt(0));
    this.kept.add(entry.rankKey);
    this.heap[0] = entry;
    let parent = 0;
    for (let child = this.largerChild(parent); this.keyAt(child) > this.keyAt(parent);) {
      this.swap(child, parent);
      parent = child;
      child = this.largerChild(parent);
    }
  }

  private largerChild(parent: number): number {
    const left = 2 * parent + 1;
    return this.keyAt(left + 1) > this.keyAt(left) ? left + 1 : left;
  }

  /** The key at a place, or a text below every key beyond the last. */
  private keyAt(index: number): string {
    return this.heap[index]?.rankKey ?? '';
  }

  private swap(a: number, b: number): void {
    const [first, second] = [this.heap[a], this.heap[b]];
    if (first === undefined || second === undefined) return;
    this.heap[a] = second;
    this.heap[b] = first;
  }
}
