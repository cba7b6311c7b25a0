interface Waiting<T> {
  readonly item: T;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupCommitOptions<T> {
  /** Keeps all of them or none. */
  readonly write: (items: readonly T[]) => Promise<void>;
  /** Whether one item may be to blame, so that the others are worth a try by themselves. */
  readonly mayBeOnes: (error: unknown) => boolean;
  readonly most?: number;
}

/** Group commit without a timer: what arrives while one commit is under way shares the next. */
export class GroupCommit<T> {
  readonly #options: Required<GroupCommitOptions<T>>;
  #waiting: Waiting<T>[] = [];
  #working: Promise<void> | undefined;

  constructor(options: GroupCommitOptions<T>) {
    this.#options = { most: 500, ...options };
  }

  /** Resolves when the item is committed. */
  add(item: T): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      this.#working ??= this.#work();
    });
  }

  /** Resolves when nothing waits and nothing is under way. */
  async drain(): Promise<void> {
    await this.#working;
  }

  async #work(): Promise<void> {
    // Items added in one turn travel together.
    await Promise.resolve();
    while (this.#waiting.length > 0) await this.#commit(this.#waiting.splice(0, this.#options.most));
    this.#working = undefined;
  }

  async #commit(batch: readonly Waiting<T>[]): Promise<void> {
    const { write, mayBeOnes } = this.#options;
    try {
      await write(batch.map(({ item }) => item));
      for (const { resolve } of batch) resolve();
    } catch (error) {
      if (batch.length === 1 || !mayBeOnes(error)) for (const { reject } of batch) reject(error);
      else for (const one of batch) await this.#commit([one]);
    }
  }
}
