import { Link, type LinkProps } from '@tanstack/react-router';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from '#web/lib/class-names.js';
import styles from './button.module.css';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: Look;
  readonly small?: boolean;
  /** While something is under way the button stays where it is and does nothing. */
  readonly busy?: boolean;
}

/** A button. While busy it keeps the focus, so that a screen reader's user is not thrown to the top of the page. */
export function Button({ look = 'secondary', small, busy, className, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={busy || rest.disabled || undefined}
      aria-busy={busy || undefined}
      className={classNames(styles.button, styles[look], small && styles.small, className)}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}

interface LinkButtonProps extends Pick<LinkProps, 'to' | 'params' | 'search'> {
  readonly look?: Look;
  readonly small?: boolean;
  readonly children: ReactNode;
}

/** A link that looks like a button: for going somewhere, never for doing something. */
export function LinkButton({ look = 'secondary', small, children, ...to }: LinkButtonProps) {
  return (
    <Link {...to} className={classNames(styles.button, styles[look], small && styles.small)}>
      {children}
    </Link>
  );
}
