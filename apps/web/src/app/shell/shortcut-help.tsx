import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '#web/components/choices.js';
import { Dialog } from '#web/components/dialog.js';
import { Table } from '#web/components/table.js';
import { areShortcutsOn, switchShortcuts, useKnownShortcuts } from '#web/lib/shortcuts.js';

/** The keys of the page that is shown, and a switch that turns single keys off. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const shortcuts = useKnownShortcuts();
  const [on, setOn] = useState(areShortcutsOn());
  return (
    <Dialog title={t('shortcuts.title')} onClose={onClose}>
      <Table caption={t('shortcuts.title')} quietCaption>
        <thead>
          <tr>
            <th scope="col">{t('shortcuts.key')}</th>
            <th scope="col">{t('shortcuts.does')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <kbd>Ctrl K</kbd>
            </td>
            <td>{t('palette.title')}</td>
          </tr>
          <tr>
            <td>
              <kbd>Ctrl Enter</kbd>
            </td>
            <td>{t('shortcuts.send')}</td>
          </tr>
          {shortcuts.map(({ keys, does }) => (
            <tr key={keys}>
              <td>
                <kbd>{keys}</kbd>
              </td>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Choice
        kind="checkbox"
        checked={on}
        onChange={(event) => {
          setOn(event.target.checked);
          switchShortcuts(event.target.checked);
        }}
      >
        {t('shortcuts.on')}
      </Choice>
    </Dialog>
  );
}
