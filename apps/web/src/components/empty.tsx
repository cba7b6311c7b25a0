import type { ReactNode } from 'react';
import styles from './empty.module.css';

/** Where a list is empty: why, and what one can do about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  );
}
