import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Notice } from '#web/components/notice.js';
import { TextField } from '#web/components/text-field.js';
import styles from './access.module.css';

interface ShownOnceProps {
  readonly label: string;
  readonly what: string;
  readonly text: string;
}

/** A secret that is shown this once, to be copied. */
export function ShownOnce({ label, what, text }: ShownOnceProps) {
  const { t } = useTranslation('access');
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<boolean>();
  const copy = (): void =>
    void navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => {
        setCopied(false);
        field.current?.select();
      },
    );
  return (
    <Notice tone="warn" title={t('once.title')} announced>
      <div className={styles.stack}>
        <p>{what}</p>
        <div className={styles.secret}>
          <TextField
            ref={field}
            name="shown-once"
            label={label}
            value={text}
            readOnly
            onFocus={({ target }) => target.select()}
          />
          <Button look="primary" onClick={copy}>
            {t('once.copy')}
          </Button>
        </div>
        <p role="status">{copied === undefined ? '' : copied ? t('once.copied') : t('once.notCopied')}</p>
      </div>
    </Notice>
  );
}
