import type { ReactNode } from 'react';
import { classNames } from '#web/lib/class-names.js';
import styles from './notice.module.css';

interface NoticeProps {
  readonly tone: 'info' | 'good' | 'warn' | 'bad';
  readonly title?: string;
  readonly children?: ReactNode;
  /** Spoken as soon as it appears. */
  readonly announced?: boolean;
}

/** A box that says something about the page. */
export function Notice({ tone, title, children, announced }: NoticeProps) {
  const role = announced ? (tone === 'bad' ? 'alert' : 'status') : undefined;
  return (
    <div className={classNames(styles.notice, styles[tone])} role={role}>
      {title ? <p className={styles.title}>{title}</p> : null}
      {children}
    </div>
  );
}
