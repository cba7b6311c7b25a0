import type { UseFormRegister } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Choice, Choices } from '#web/components/choices.js';
import type { PlanValues } from './plan-values.js';

/** How strict the round is, and how its samples are found. */
export function HowToSample({ register }: { register: UseFormRegister<PlanValues> }) {
  const { t } = useTranslation(['sample-audits/plan-round', 'sample-audits']);
  return (
    <>
      <Choices legend={t('sampling')} name="sampling">
        <Choice value="drawn" {...register('sampling')}>
          <strong>{t('sample-audits:sampling.drawn')}</strong>. {t('drawnWhat')}
        </Choice>
        <Choice value="named-by-hand" {...register('sampling')}>
          <strong>{t('sample-audits:sampling.named-by-hand')}</strong>. {t('byHandWhat')}
        </Choice>
      </Choices>
      <Choices legend={t('regime')} name="regime">
        <Choice value="normal" {...register('regime')}>
          <strong>{t('normal')}</strong>. {t('normalWhat')}
        </Choice>
        <Choice value="tightened" {...register('regime')}>
          <strong>{t('tightened')}</strong>. {t('tightenedWhat')}
        </Choice>
      </Choices>
    </>
  );
}
