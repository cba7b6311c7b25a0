import { Suspense, useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.js';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Cannot be closed by Escape: something must be answered. */
  readonly firm?: boolean;
  readonly wide?: boolean;
}

const FIELDS = ['input:not([type=hidden])', 'select', 'textarea', '[role=spinbutton]']
  .map((field) => `${field}:not([hidden], :disabled, [tabindex='-1'], [aria-hidden=true] *)`)
  .join(', ');

/** A modal dialog of the browser's own: it keeps the focus within and gives it back when it closes. */
export function Dialog({ title, onClose, children, firm, wide }: DialogProps) {
  const { t } = useTranslation();
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    const opener = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    // Opening gives the focus to the first thing there is, which is the button that closes.
    dialog?.querySelector<HTMLElement>(FIELDS)?.focus();
    return () => {
      dialog?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={wide ? styles.wide : styles.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        if (!firm) onClose();
      }}
    >
      <header className={styles.header}>
        <h2 id={id}>{title}</h2>
        {firm ? null : (
          <Button small look="quiet" onClick={onClose}>
            {t('dialog.close')}
          </Button>
        )}
      </header>
      {/* What is still to be loaded keeps this dialog waiting, not the page under it, which would lose the focus. */}
      <Suspense fallback={null}>{children}</Suspense>
    </dialog>
  );
}
