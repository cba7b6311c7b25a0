import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import {
  Autocomplete,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  TextField,
  useFilter,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#web/components/dialog.js';
import { checkListList } from '#web/lib/api/sdk.gen.js';
import { ask } from '#web/lib/ask.js';
import { useMay } from '#web/lib/session.js';
import { moving } from '#web/lib/updates.js';
import styles from './command-palette.module.css';
import { isOpenTo, PLACES } from './navigation.js';

interface Entry {
  readonly id: string;
  readonly text: string;
  readonly to: string;
}

/** Goes anywhere by typing: to a page, or to an item whose id begins like that. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { contains } = useFilter({ sensitivity: 'base' });
  const [typed, setTyped] = useState('');
  const entries = [...usePlaces(), ...useItems(typed)];
  return (
    <Dialog title={t('palette.title')} onClose={onClose}>
      <Autocomplete
        inputValue={typed}
        onInputChange={setTyped}
        filter={(text, input) => contains(text, input) || text.startsWith(t('palette.item', { id: '' }))}
      >
        <TextField autoFocus className={styles.field ?? ''}>
          <Label>{t('palette.what')}</Label>
          <Input className={styles.input ?? ''} />
        </TextField>
        <ListBox
          aria-label={t('palette.title')}
          items={entries}
          className={styles.list ?? ''}
          renderEmptyState={() => t('palette.nothing')}
          onAction={(key) => {
            const entry = entries.find(({ id }) => id === key);
            onClose();
            if (entry) void navigate({ to: entry.to as '/' });
          }}
        >
          {(entry: Entry) => (
            <ListBoxItem id={entry.id} textValue={entry.text} className={styles.item ?? ''}>
              {entry.text}
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </Dialog>
  );
}

/** The pages this reader may open. */
function usePlaces(): Entry[] {
  const { t } = useTranslation();
  const may = useMay();
  return useMemo(
    () =>
      [
        ...PLACES,
        { to: '/consent-checks/log', words: 'nav.log', row: 'LogSpotCheck' },
        { to: '/audit-rounds/new', words: 'nav.plan', row: 'PlanRound' },
        { to: '/consent-status/compare', words: 'nav.compare', row: 'ReadConsentStatus' },
      ]
        .filter((place) => isOpenTo(may, place))
        .map(({ to, words }) => ({ id: `${to}`, text: t(words), to: `${to}` })),
    [t, may],
  );
}

/** Items whose id, sample or family begins with what is typed. */
function useItems(typed: string): Entry[] {
  const { t } = useTranslation();
  const may = useMay();
  const q = typed.trim();
  const { data } = useQuery({
    queryKey: moving('palette', q),
    queryFn: ({ signal }) => ask(checkListList({ query: { q, limit: 8 }, signal })),
    enabled: q.length > 1 && may('ListConsentChecks'),
  });
  return (data?.items ?? []).map(({ id, sample }) => ({
    id: `item-${id}`,
    text: t('palette.item', { id: sample }),
    to: `/consent-checks/${id}`,
  }));
}
