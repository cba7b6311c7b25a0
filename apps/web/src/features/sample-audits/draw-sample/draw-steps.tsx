import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#web/components/button.js';
import { Empty } from '#web/components/empty.js';
import { useIsPast } from '#web/lib/as-of.js';
import { hasUnannounced, type Round } from '../round.js';
import {
  chosenSteps,
  doneSteps,
  stepOf,
  viewOfPast,
  viewToShow,
  type DrawView,
} from '../steps/round-steps.js';
import { StepIndicator } from '../steps/step-indicator.js';
import { AnnounceStep } from './announce/announce-step.js';
import { CertificateStep } from './certificate-step.js';
import { complaintAboutSeed } from './draw-choices.js';
import styles from './draw-steps.module.css';
import { CheckStep } from './draw/check-step.js';
import { DrawStep } from './draw/draw-step.js';
import { FrameStep } from './frame/frame-step.js';
import { SeedStep } from './seed/seed-step.js';
import { useDrawChoices } from './use-draw-choices.js';

/** The step that the address names, or the one the round waits for. */
export function DrawSteps({ round }: { round: Round }) {
  const { t } = useTranslation(['sample-audits/draw-sample', 'sample-audits']);
  const { step } = useSearch({ from: '/audit-rounds/$id/draw' });
  const chosen = useDrawChoices(round);
  const isPast = useIsPast();
  const hasSeed = complaintAboutSeed(chosen.choices.seed) === undefined;
  const standing = { ...round, unannounced: hasUnannounced(round) };
  const view = isPast ? viewOfPast(step, round) : viewToShow(step, standing, hasSeed);
  const ref = useShownView(step, view);
  if (round.sampling === 'named-by-hand')
    return (
      <Empty title={t('byHand')}>
        <LinkButton to="/audit-rounds/$id" params={{ id: round.id }}>
          {t('toRound')}
        </LinkButton>
      </Empty>
    );
  return (
    <div ref={ref} tabIndex={-1} className={styles.steps}>
      <StepIndicator
        current={stepOf(view)}
        done={doneSteps(standing)}
        chosen={chosenSteps(standing, hasSeed && !isPast)}
        id={round.id}
      />
      {view === 'frame' ? <FrameStep round={round} /> : null}
      {view === 'certificate' ? <CertificateStep round={round} /> : null}
      {isPast ? null : (
        <>
          {view === 'seed' ? <SeedStep round={round} chosen={chosen} /> : null}
          {view === 'draw' ? <DrawStep round={round} chosen={chosen} /> : null}
          {view === 'check' ? <CheckStep round={round} chosen={chosen} /> : null}
          {view === 'announce' ? <AnnounceStep round={round} /> : null}
        </>
      )}
    </div>
  );
}

/** Keeps in the address which step is shown, and moves the focus to a step that takes another's place. */
function useShownView(asked: DrawView | undefined, view: DrawView): RefObject<HTMLDivElement | null> {
  const navigate = useNavigate({ from: '/audit-rounds/$id/draw' });
  const ref = useRef<HTMLDivElement>(null);
  const before = useRef(view);
  useEffect(() => {
    if (asked === undefined)
      void navigate({ search: (search) => ({ ...search, step: view }), replace: true });
  }, [asked, view, navigate]);
  useEffect(() => {
    if (before.current !== view) ref.current?.focus();
    before.current = view;
  }, [view]);
  return ref;
}
