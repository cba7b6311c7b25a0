import { useTranslation } from 'react-i18next';
import { Choices } from '#web/components/choices.js';
import { TextField } from '#web/components/text-field.js';
import type { Round } from '../../round.js';
import { useRegionName } from '../../use-programme.js';
import type { ChosenDraw } from '../use-draw-choices.js';

interface NumbersProps {
  readonly round: Round;
  readonly chosen: ChosenDraw;
  /** What is wrong with all of the numbers together. */
  readonly error: string | undefined;
  /** What is wrong with one of them. */
  readonly errorOf: (field: string) => string | undefined;
}

/** How many units: one number for all, or one for each region. */
export function Numbers({ round, chosen, error, errorOf }: NumbersProps) {
  const { t } = useTranslation(['sample-audits/draw-sample', 'sample-audits']);
  const nameOf = useRegionName(round.programme);
  const { choices, change } = chosen;
  const numeric = { type: 'text', inputMode: 'numeric', short: true, autoComplete: 'off' } as const;
  if (choices.kind === 'fixed')
    return (
      <Choices legend={t('draw.perRegion')} name="perRegion" error={error}>
        {round.regions.map((region) => (
          <TextField
            {...numeric}
            key={region}
            name={`perRegion.${region}`}
            label={nameOf(region)}
            error={errorOf(`perRegion.${region}`)}
            value={choices.perRegion[region] ?? ''}
            onChange={({ target }) => change({ perRegion: { ...choices.perRegion, [region]: target.value } })}
          />
        ))}
      </Choices>
    );
  return (
    <>
      <TextField
        {...numeric}
        name="total"
        label={t('draw.total')}
        hint={round.draws.length > 0 ? t('draw.totalExtend') : t('draw.totalHint')}
        error={errorOf('total') ?? error}
        value={choices.total}
        onChange={({ target }) => change({ total: target.value })}
      />
      {choices.kind === 'minimum' ? (
        <TextField
          {...numeric}
          name="minimum"
          label={t('draw.minimum')}
          error={errorOf('minimum')}
          value={choices.minimum}
          onChange={({ target }) => change({ minimum: target.value })}
        />
      ) : null}
    </>
  );
}
