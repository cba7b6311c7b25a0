import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Asked } from '#web/components/asked.js';
import { Choice, Choices } from '#web/components/choices.js';
import styles from '../access.module.css';
import { forMachines } from '../policy/by-room.js';
import { usePolicy } from '../policy/use-policy.js';
import type { TokenValues } from './token-values.js';

/** What the token opens, of what its role may. A choice that another role may not falls away with it. */
export function RowChoices({ role, error }: { role: string; error: string | undefined }) {
  const { t } = useTranslation(['access/tokens', 'access/rows']);
  const policy = usePolicy();
  const { control } = useFormContext<TokenValues>();
  const allowed = forMachines(policy.data?.rows ?? [], role).map(({ name }) => name);
  const { field } = useController({
    control,
    name: 'rows',
    rules: { validate: (rows) => rows.length > 0 || t('issue.rowsWrong') },
  });
  const chosen = field.value.filter((row) => allowed.includes(row));
  const choose = (row: string, on: boolean): void =>
    field.onChange(on ? [...chosen, row] : chosen.filter((each) => each !== row));
  return (
    <Choices legend={t('column.rows')} name="rows" hint={t('issue.rowsHint')} error={error}>
      {role === '' ? (
        <p>{t('issue.roleFirst')}</p>
      ) : (
        <Asked query={policy}>
          {() => (
            <div className={styles.rows}>
              {allowed.map((row) => (
                <Choice
                  key={row}
                  kind="checkbox"
                  checked={chosen.includes(row)}
                  onChange={({ target }) => choose(row, target.checked)}
                >
                  {t(`access/rows:row.${row}`, { defaultValue: row })}
                </Choice>
              ))}
            </div>
          )}
        </Asked>
      )}
    </Choices>
  );
}
