import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Empty } from '#web/components/empty.js';
import { Section } from '#web/components/page.js';
import { useIsPast } from '#web/lib/as-of.js';
import { useMay } from '#web/lib/session.js';
import type { Contact, Programme } from '../programme.js';
import { AppointDialog } from './appoint-dialog.js';
import { ContactsTable } from './contacts-table.js';
import { RetireDialog } from './retire-dialog.js';

type Opened =
  | { readonly kind: 'appoint'; readonly replaced?: Contact }
  | { readonly kind: 'retire'; readonly contact: Contact };

/** Who answers for what: who is written to, and in which language. */
export function ContactsSection({ programme }: { programme: Programme }) {
  const { t } = useTranslation('organisations');
  const may = useMay();
  const isPast = useIsPast();
  const [opened, setOpened] = useState<Opened>();
  const close = (): void => setOpened(undefined);
  const mayAppoint = may('AppointContact') && !isPast;
  const mayRetire = may('RetireContact') && !isPast;
  return (
    <Section id="contacts" title={t('contacts.title')}>
      <p>{t('contacts.what')}</p>
      {may('ReadContactDetails') ? null : <p>{t('contacts.namesHidden')}</p>}
      {programme.contacts.length === 0 ? (
        <Empty title={t('contacts.none')} />
      ) : (
        <ContactsTable
          programme={programme}
          onReplace={mayAppoint ? (replaced) => setOpened({ kind: 'appoint', replaced }) : undefined}
          onRetire={mayRetire ? (contact) => setOpened({ kind: 'retire', contact }) : undefined}
        />
      )}
      {mayAppoint ? (
        <div data-print="no">
          <Button onClick={() => setOpened({ kind: 'appoint' })}>{t('appoint.open')}</Button>
        </div>
      ) : null}
      {opened?.kind === 'appoint' ? (
        <AppointDialog programme={programme} replaced={opened.replaced} onClose={close} />
      ) : null}
      {opened?.kind === 'retire' ? (
        <RetireDialog programme={programme} contact={opened.contact} onClose={close} />
      ) : null}
    </Section>
  );
}
