import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { SelectField } from '#web/components/text-field.js';
import type { Ladder } from '../ladder.js';
import { KINDS } from '../reminder.js';
import styles from '../reminders.module.css';
import { useReminderWords } from '../use-reminder-words.js';

interface AnotherLadderProps {
  readonly inForce: readonly Ladder[];
  readonly onChoose: (kind: string) => void;
}

/** Chooses a kind of obligation that is to have a ladder of its own. */
export function AnotherLadder({ inForce, onChoose }: AnotherLadderProps) {
  const { t } = useTranslation('reminders/ladders');
  const words = useReminderWords();
  const without = KINDS.filter((kind) => inForce.every((ladder) => ladder.kind !== kind));
  const [chosen, setChosen] = useState<string>();
  const kind = without.find((each) => each === chosen) ?? without[0];
  if (kind === undefined) return null;
  return (
    <div className={styles.filters} data-print="no">
      <SelectField
        name="kind"
        label={t('ownFor')}
        value={kind}
        onChange={({ target }) => setChosen(target.value)}
      >
        {without.map((each) => (
          <option key={each} value={each}>
            {words.kind(each)}
          </option>
        ))}
      </SelectField>
      <Button onClick={() => onChoose(kind)}>{t('makeOwn')}</Button>
    </div>
  );
}
