import type { ReactNode } from 'react';
import { classNames } from '#web/lib/class-names.js';
import styles from './tag.module.css';

export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad';

const marks: Readonly<Record<Tone, string>> = { neutral: '○', info: '●', good: '✓', warn: '▲', bad: '!' };

/** A state in words; mark and colour only say it again. */
export function Tag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={classNames(styles.tag, styles[tone])}>
      <span aria-hidden="true">{marks[tone]}</span>
      {children}
    </span>
  );
}
