import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '#web/components/text-field.js';
import { looksLikeCpr } from '#web/lib/cpr.js';
import { useShortcuts } from '#web/lib/shortcuts.js';
import styles from './check-list.module.css';

const PAUSE_MS = 300;

/** Searches while one types, and never for what looks like a CPR number. `/` leads here, Escape empties it. */
export function SearchField({ q, onChange }: { q: string; onChange: (q: string) => void }) {
  const { t } = useTranslation('consent-checks/check-list');
  const ref = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(q);
  const [{ seen, sent }, note] = useState({ seen: q, sent: q });
  if (q !== seen) {
    // An address that is not the one asked for here: a view was chosen, or the filters were reset.
    note({ seen: q, sent: q });
    if (q !== sent) setTyped(q);
  }
  const isCpr = looksLikeCpr(typed);
  const change = useRef(onChange);
  useEffect(() => {
    change.current = onChange;
  });
  useEffect(() => {
    if (typed.trim() === q || isCpr) return;
    const timer = setTimeout(() => {
      note((before) => ({ ...before, sent: typed.trim() }));
      change.current(typed.trim());
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, q, isCpr]);
  useShortcuts(useMemo(() => [{ keys: '/', does: t('key.search'), run: () => ref.current?.focus() }], [t]));
  return (
    <div className={styles.search}>
      <TextField
        ref={ref}
        type="search"
        name="list-search"
        label={t('filter.q')}
        error={isCpr ? t('app:form.cpr') : undefined}
        value={typed}
        placeholder=" "
        maxLength={80}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          setTyped('');
          event.currentTarget.blur();
        }}
      />
    </div>
  );
}
