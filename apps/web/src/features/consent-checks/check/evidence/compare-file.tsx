import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Notice } from '#web/components/notice.js';
import styles from './evidence.module.css';
import { FileChooser } from './file-chooser.js';

/** Holds a file against a recorded fingerprint and says whether it is the same one. Nothing is sent or stored. */
export function CompareFile({ sha256, name }: { sha256: string; name: string }) {
  const { t } = useTranslation('consent-checks/check');
  const [isOpen, setOpen] = useState(false);
  const [found, setFound] = useState<string>();
  if (!isOpen)
    return (
      <div className={styles.buttons} data-print="no">
        <Button small onClick={() => setOpen(true)}>
          {t('evidence.compare')}
          <span className="visually-hidden"> {sha256.slice(0, 8)}</span>
        </Button>
      </div>
    );
  return (
    <div className={styles.chooser} data-print="no">
      <FileChooser
        name={name}
        label={t('evidence.compareFile')}
        onHashed={(fingerprint) => setFound(fingerprint.sha256)}
        onStart={() => setFound(undefined)}
      />
      <Outcome isKnown={found !== undefined} isSame={found === sha256} />
    </div>
  );
}

function Outcome({ isKnown, isSame }: { isKnown: boolean; isSame: boolean }) {
  const { t } = useTranslation('consent-checks/check');
  if (!isKnown) return null;
  return isSame ? (
    <Notice tone="good" title={t('evidence.same')} announced>
      <p>{t('evidence.sameWhat')}</p>
    </Notice>
  ) : (
    <Notice tone="bad" title={t('evidence.another')} announced>
      <p>{t('evidence.anotherWhat')}</p>
    </Notice>
  );
}
