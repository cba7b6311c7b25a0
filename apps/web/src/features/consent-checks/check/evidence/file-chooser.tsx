import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Field } from '#web/components/field.js';
import { Notice } from '#web/components/notice.js';
import { bytes, percent } from '#web/lib/format.js';
import styles from './evidence.module.css';
import { ACCEPTED } from './file-kind.js';
import { useFileHash, type Fingerprint, type Hashing } from './use-file-hash.js';

interface FileChooserProps {
  readonly name: string;
  readonly label: string;
  readonly onHashed: (fingerprint: Fingerprint) => void;
  /** Another file was chosen; what was said about the one before no longer holds. */
  readonly onStart?: () => void;
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

/** Chooses a file to take the fingerprint of. The file itself stays where it is, and so does its name. */
export function FileChooser({ name, label, onHashed, onStart, error, optional }: FileChooserProps) {
  const { t } = useTranslation('consent-checks/check');
  const input = useRef<HTMLInputElement>(null);
  const { hashing, hasCprName, start, cancel } = useFileHash(onHashed);
  const trouble = hashing.step === 'idle' ? hashing.trouble : undefined;
  return (
    <div className={styles.chooser}>
      <Field
        name={name}
        label={label}
        hint={t('evidence.stays')}
        error={trouble ? t(`evidence.trouble.${trouble}`) : error}
        {...(optional ? { optional } : {})}
      >
        {(control) => (
          <input
            {...control}
            ref={input}
            type="file"
            accept={ACCEPTED}
            className={styles.file}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) {
                onStart?.();
                start(file);
              }
              // The page keeps neither file nor name, and the same file can be chosen again.
              currentTarget.value = '';
            }}
          />
        )}
      </Field>
      {hasCprName ? (
        <Notice tone="warn" announced>
          <p>{t('evidence.cprName')}</p>
        </Notice>
      ) : null}
      {hashing.step === 'running' ? (
        <Progress
          hashing={hashing}
          onCancel={() => {
            cancel();
            input.current?.focus();
          }}
        />
      ) : null}
    </div>
  );
}

type Running = Extract<Hashing, { step: 'running' }>;

function Progress({ hashing, onCancel }: { hashing: Running; onCancel: () => void }) {
  const { t } = useTranslation('consent-checks/check');
  const share = hashing.size === 0 ? 0 : hashing.done / hashing.size;
  const far = t('evidence.far', {
    done: bytes(hashing.done),
    size: bytes(hashing.size),
    share: percent(share, 0),
  });
  return (
    <div className={styles.progress}>
      <progress
        className={styles.bar}
        value={Math.round(share * 100)}
        max={100}
        aria-label={t('evidence.hashing')}
        aria-valuetext={far}
      />
      <span>{far}</span>
      <Button small onClick={onCancel}>
        {t('evidence.cancel')}
      </Button>
    </div>
  );
}
