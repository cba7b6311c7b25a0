import type { ReactNode } from 'react';
import { classNames } from '#web/lib/class-names.js';
import styles from './table.module.css';

interface TableProps {
  readonly caption: string;
  /** The caption is read aloud and not shown: a heading above says the same. */
  readonly quietCaption?: boolean;
  readonly children: ReactNode;
}

/** A table to read, with its heads as heads. On a narrow screen it scrolls by itself, by keyboard too. */
export function Table({ caption, quietCaption, children }: TableProps) {
  return (
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={quietCaption ? 'visually-hidden' : styles.caption}>{caption}</caption>
        {children}
      </table>
    </div>
  );
}

/** A figure's cell, set to the right. */
export function Num({ children, strong }: { children: ReactNode; strong?: boolean }) {
  return <td className={classNames(styles.num, strong && styles.strong)}>{children}</td>;
}

/** A figure's head. */
export function NumHead({
  children,
  ...rest
}: {
  children: ReactNode;
  'aria-sort'?: 'ascending' | 'descending';
}) {
  return (
    <th scope="col" className={styles.num} {...rest}>
      {children}
    </th>
  );
}
