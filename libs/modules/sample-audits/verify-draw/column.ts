type Numbers = Float64Array | Uint16Array | Uint32Array;

/** A column of numbers that grows. */
export class Column {
  #numbers: Numbers;
  #length = 0;

  constructor(private readonly kind: new (length: number) => Numbers) {
    this.#numbers = new kind(1024);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new this.kind(this.#length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length] = value;
    this.#length += 1;
  }

  at(row: number): number {
    return this.#numbers[row] ?? 0;
  }
}
