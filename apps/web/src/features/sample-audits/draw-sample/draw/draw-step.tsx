import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, Choices } from '#web/components/choices.js';
import { Form } from '#web/components/form.js';
import { Section } from '#web/components/page.js';
import { SelectField } from '#web/components/text-field.js';
import { complaintOf } from '#web/lib/complaints.js';
import { count, percent } from '#web/lib/format.js';
import type { Allocation, Round } from '../../round.js';
import type { ChosenDraw } from '../use-draw-choices.js';
import { ERROR_RATES } from './said-chance.js';
import { numberFaults } from './number-faults.js';
import { Numbers } from './numbers.js';
import { SizesAndPower } from './sizes-and-power.js';
import { useSizes } from './use-sizes.js';

const KINDS: readonly Allocation['kind'][] = ['equal', 'proportional', 'minimum', 'fixed'];

/** The fourth step: how many of each region, with what such a sample can find told while one chooses. */
export function DrawStep({ round, chosen }: { round: Round; chosen: ChosenDraw }) {
  const { t } = useTranslation(['sample-audits/draw-sample', 'sample-audits']);
  const navigate = useNavigate();
  const { choices, change } = chosen;
  const [rate, setRate] = useState<number>(0.05);
  const [told, setTold] = useState(false);
  const { shares, wrong, isTyped } = useSizes(round, choices);
  const field = choices.kind === 'fixed' ? `perRegion.${round.regions[0] ?? ''}` : 'total';
  const units = (round.frame?.strata ?? []).reduce((sum, stratum) => sum + stratum.units, 0);
  const faults = numberFaults(choices, units).map((found) => ({
    field: found.field,
    message: t(`sizes.${found.fault}`, { size: count(units) }),
  }));
  // What is wrong with a single number goes before what is wrong with all of them together.
  const shown = faults.length === 0 && (told || isTyped) ? wrong : undefined;
  const complaints = faults.length > 0 || !wrong ? faults : [{ field, message: wrong }];
  return (
    <Section title={t('draw.title')}>
      <p>{round.draws.length > 0 ? t('draw.extend') : t('draw.what')}</p>
      <Form
        complaints={told ? complaints : []}
        submit={t('draw.submit')}
        onSubmit={() => {
          setTold(complaints.length > 0);
          if (complaints.length > 0) return;
          void navigate({
            to: '/audit-rounds/$id/draw',
            params: { id: round.id },
            search: { step: 'check' },
          });
        }}
      >
        <Choices legend={t('draw.allocation')} name="kind">
          {KINDS.map((kind) => (
            <Choice
              key={kind}
              name="kind"
              value={kind}
              checked={choices.kind === kind}
              onChange={() => change({ kind })}
            >
              {t(`sample-audits:allocation.${kind}`)}
            </Choice>
          ))}
        </Choices>
        <Numbers
          round={round}
          chosen={chosen}
          error={shown}
          errorOf={(named) => complaintOf(faults, named)}
        />
        <SelectField
          name="rate"
          label={t('draw.rate')}
          hint={t('draw.rateHint')}
          short
          value={rate}
          onChange={({ target }) => setRate(Number(target.value))}
        >
          {ERROR_RATES.map((known) => (
            <option key={known} value={known}>
              {percent(known, 0)}
            </option>
          ))}
        </SelectField>
        {shares ? <SizesAndPower round={round} shares={shares} rate={rate} /> : null}
      </Form>
    </Section>
  );
}
