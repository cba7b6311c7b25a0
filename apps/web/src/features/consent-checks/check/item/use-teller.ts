import { useTranslation } from 'react-i18next';
import { useProgramme } from '#web/lib/programme.js';
import { useSession } from '#web/lib/session.js';
import type { Teller } from '../history/tell-event.js';

/** What sentences about the events of a programme's checks are made of. */
export function useTeller(programme: string): Teller {
  const { t } = useTranslation(['consent-checks/check', 'consent-checks']);
  const { nameOf } = useProgramme(programme);
  return { t, regionName: (code) => nameOf('regions', code), reader: useSession().account };
}
