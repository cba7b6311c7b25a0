/** What a browser offers to keep texts in. */
export type Texts = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

interface Kept {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly values: unknown;
}

const EVERY = 'tilsyn.draft.';

/**
 * What was typed and not sent, as one tab of a browser sees it. Every tab keeps its own, so that two on one form do not
 * write over each other; a tab that has none begins with the latest of the others, which may be gone.
 */
export class DraftStore {
  /** Drafts of other tabs that this one began with, as they were then. */
  private readonly adopted = new Map<string, string>();

  constructor(
    private readonly texts: Texts,
    private readonly tab: string,
  ) {}

  keep(form: string, values: unknown, at: number): void {
    const kept: Kept = { at, values };
    this.texts.setItem(this.ownKey(form), JSON.stringify(kept));
  }

  /** Whether anything was typed and not sent, in this tab or another. */
  has(form: string): boolean {
    return this.keysOf(form).length > 0;
  }

  read(form: string): unknown {
    const own = parsed(this.texts.getItem(this.ownKey(form)));
    if (own) return own.values;
    const [latest] = this.keysOf(form)
      .map((key) => ({ key, text: this.texts.getItem(key) ?? '', kept: parsed(this.texts.getItem(key)) }))
      .sort((one, other) => (other.kept?.at ?? 0) - (one.kept?.at ?? 0));
    if (latest?.kept) this.adopted.set(latest.key, latest.text);
    return latest?.kept?.values;
  }

  /** Forgets this tab's draft and the one it began with, unless the tab that keeps that has gone on typing. */
  forget(form: string): void {
    this.texts.removeItem(this.ownKey(form));
    for (const key of this.keysOf(form))
      if (this.adopted.get(key) === this.texts.getItem(key)) this.texts.removeItem(key);
  }

  /** Forgets the drafts of everybody on this machine. */
  forgetAll(): void {
    for (const key of this.keys()) if (key.startsWith(EVERY)) this.texts.removeItem(key);
  }

  private ownKey(form: string): string {
    return `${EVERY}${form}#${this.tab}`;
  }

  private keysOf(form: string): readonly string[] {
    return this.keys().filter((key) => key.startsWith(`${EVERY}${form}#`));
  }

  private keys(): readonly string[] {
    return Array.from({ length: this.texts.length }, (_, index) => this.texts.key(index) ?? '');
  }
}

function parsed(text: string | null): Kept | undefined {
  try {
    return text === null ? undefined : (JSON.parse(text) as Kept);
  } catch {
    return undefined;
  }
}
