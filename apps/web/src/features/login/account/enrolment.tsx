import encodeQR from 'qr';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#web/components/notice.js';
import styles from '../sign-in/sign-in.module.css';

export interface Enrolled {
  readonly otpauth: string;
  readonly backupCodes: readonly string[];
}

/** The secret as a picture for the phone and as text for whoever has no camera, and the codes to keep. */
export function Enrolment({ enrolled: { otpauth, backupCodes } }: { enrolled: Enrolled }) {
  const { t } = useTranslation('login');
  const secret = new URL(otpauth).searchParams.get('secret') ?? '';
  return (
    <>
      <p>{t('factor.scan')}</p>
      <QrCode text={otpauth} label={t('factor.qr')} />
      <p>
        {t('factor.byHand')} <code>{secret.replaceAll(/(.{4})/g, '$1 ').trim()}</code>
      </p>
      <Notice tone="warn" title={t('factor.backupTitle')}>
        <p>{t('factor.backupWhat')}</p>
        <ul className={styles.codes}>
          {backupCodes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </Notice>
    </>
  );
}

/** A QR code, drawn as one path so that nothing is fetched and no style is inlined. */
function QrCode({ text, label }: { text: string; label: string }) {
  const { path, size } = useMemo(() => {
    const rows = encodeQR(text, 'raw');
    const squares = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { path: squares.join(''), size: rows.length };
  }, [text]);
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} className={styles.qr}>
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
