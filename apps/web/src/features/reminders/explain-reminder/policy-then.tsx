import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { LinkButton } from '#web/components/button.js';
import { longDate } from '#web/lib/format.js';
import { ladderOf, settingOf } from '../ladder.js';
import type { Explanation } from '../reminder.js';
import { RungsTable } from '../rungs-table.js';
import { useLadders } from '../use-ladders.js';
import { useReminderWords } from '../use-reminder-words.js';

/** The ladder the reminder was planned by: the version in force then, not today's. */
export function PolicyThen({ told: { programme, rule, step } }: { told: Explanation }) {
  const { t } = useTranslation(['reminders/explain-reminder', 'reminders']);
  const words = useReminderWords(programme);
  const ladders = useLadders(programme);
  return (
    <Asked query={ladders}>
      {(all) => {
        const ladder = ladderOf(all, rule);
        const setting = ladder && settingOf(ladder);
        const name = words.ladder(rule.ladder);
        return (
          <>
            <p>
              {t('version', { name, version: rule.version })}{' '}
              {setting
                ? t('reminders:setBy', { day: longDate(setting.setOn), who: setting.by })
                : t('reminders:shipped')}
            </p>
            {ladder ? <RungsTable steps={ladder.steps} caption={name} current={step} /> : null}
            <div>
              <LinkButton small to="/reminders/ladders">
                {t('toLadders')}
              </LinkButton>
            </div>
          </>
        );
      }}
    </Asked>
  );
}
