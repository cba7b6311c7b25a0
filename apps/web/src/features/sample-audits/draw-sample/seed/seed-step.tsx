import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '#web/components/button.js';
import { DateField } from '#web/components/date-field.js';
import { Facts } from '#web/components/facts.js';
import { Form, type Complaint } from '#web/components/form.js';
import { Notice } from '#web/components/notice.js';
import { Section } from '#web/components/page.js';
import { SelectField, TextField } from '#web/components/text-field.js';
import { longDate } from '#web/lib/format.js';
import { useSession } from '#web/lib/session.js';
import { SEED_ORIGINS, type Round, type SeedOrigin } from '../../round.js';
import { asHex, complaintAboutSeed, isSeedDay } from '../draw-choices.js';
import type { ChosenDraw } from '../use-draw-choices.js';

/** The third step: the seed, fixed only now that the frame can no longer change. */
export function SeedStep({ round, chosen }: { round: Round; chosen: ChosenDraw }) {
  const { t } = useTranslation(['sample-audits/draw-sample', 'sample-audits']);
  return (
    <Section title={t('seed.title')}>
      <p>{t('seed.why')}</p>
      <p>{t('seed.verify')}</p>
      {round.drawn.length > 0 ? <SeedInUse round={round} /> : <SeedForm round={round} chosen={chosen} />}
    </Section>
  );
}

// Dice and a lottery are witnessed; any other source can be looked up only when the seed says where.
const isSourced = (origin: SeedOrigin): boolean => origin === 'public-beacon' || origin === 'other';

function SeedForm({ round, chosen: { choices, change } }: { round: Round; chosen: ChosenDraw }) {
  const { t } = useTranslation(['sample-audits/draw-sample', 'sample-audits']);
  const navigate = useNavigate();
  const { today } = useSession();
  const [told, setTold] = useState(false);
  const wrong = complaintAboutSeed(choices.seed);
  const seedError = wrong === 'cpr' || (told && wrong) ? t(`seed.${wrong}`) : undefined;
  const dayError =
    told && !isSeedDay(choices.seedFixedOn, round.frozenOn, today)
      ? t('seed.day', { frozen: longDate(round.frozenOn ?? today) })
      : undefined;
  const complaints: Complaint[] = !told
    ? []
    : [
        ...(seedError ? [{ field: 'seed', message: seedError }] : []),
        ...(dayError ? [{ field: 'seedFixedOn', message: dayError }] : []),
      ];
  return (
    <Form
      complaints={complaints}
      submit={t('seed.submit')}
      onSubmit={() => {
        setTold(true);
        if (wrong || !isSeedDay(choices.seedFixedOn, round.frozenOn, today)) return;
        void navigate({ to: '/audit-rounds/$id/draw', params: { id: round.id }, search: { step: 'draw' } });
      }}
    >
      <SelectField
        name="seedOrigin"
        label={t('seed.origin')}
        hint={t(`seed.originHint.${choices.seedOrigin}`)}
        value={choices.seedOrigin}
        onChange={({ target }) => change({ seedOrigin: target.value as SeedOrigin })}
      >
        {SEED_ORIGINS.map((origin) => (
          <option key={origin} value={origin}>
            {t(`sample-audits:origin.${origin}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        name="seed"
        label={t('seed.seed')}
        hint={t(isSourced(choices.seedOrigin) ? 'seed.seedHintSourced' : 'seed.seedHint')}
        error={seedError}
        value={choices.seed}
        maxLength={200}
        spellCheck={false}
        autoComplete="off"
        onChange={({ target }) => change({ seed: target.value })}
      />
      <div>
        <Button
          onClick={() =>
            change({
              seed: asHex(crypto.getRandomValues(new Uint8Array(32))),
              seedOrigin: 'other',
              seedFixedOn: today,
            })
          }
        >
          {t('seed.generate')}
        </Button>
        <p>
          <small>{t('seed.generateWhat')}</small>
        </p>
      </div>
      <DateField
        name="seedFixedOn"
        label={t('seed.fixedOn')}
        hint={t('seed.fixedOnHint', { frozen: longDate(round.frozenOn ?? today) })}
        error={dayError}
        min={round.frozenOn ?? undefined}
        max={today}
        value={choices.seedFixedOn}
        onChange={(seedFixedOn) => change({ seedFixedOn })}
      />
    </Form>
  );
}

function SeedInUse({ round }: { round: Round }) {
  const { t } = useTranslation(['sample-audits/draw-sample', 'sample-audits']);
  const first = round.drawn[0];
  if (!first) return null;
  return (
    <>
      <Notice tone="info" title={t('seed.inUse')}>
        <p>{t('seed.inUseWhat')}</p>
      </Notice>
      <Facts
        facts={[
          [t('seed.seed'), <code key="seed">{first.seed}</code>],
          [t('seed.origin'), t(`sample-audits:origin.${first.seedOrigin}`)],
          [t('seed.fixedOn'), longDate(first.seedFixedOn)],
        ]}
      />
      <div>
        <LinkButton to="/audit-rounds/$id/draw" params={{ id: round.id }} search={{ step: 'certificate' }}>
          {t('toCertificate')}
        </LinkButton>
      </div>
    </>
  );
}
