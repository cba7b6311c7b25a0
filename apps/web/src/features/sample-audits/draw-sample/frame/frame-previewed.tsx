import { useTranslation } from 'react-i18next';
import { Button } from '#web/components/button.js';
import { Facts } from '#web/components/facts.js';
import { Notice } from '#web/components/notice.js';
import { bytes, count } from '#web/lib/format.js';
import { isStale } from '#web/lib/problem.js';
import { useSession } from '#web/lib/session.js';
import { say } from '#web/lib/toasts.js';
import type { Round } from '../../round.js';
import { saidRecorded } from '../../said-recorded.js';
import { StaleRound } from '../../stale-round.js';
import { FileRefused, HeadingErrors, RowErrors } from './file-refused.js';
import { verdictOf } from './preview-verdict.js';
import { StrataTable } from './strata-table.js';
import { UploadProgress } from './upload-progress.js';
import { useFreezeFrame } from './use-freeze-frame.js';
import type { FramePreview } from './use-frame-preview.js';

interface FramePreviewedProps {
  readonly round: Round;
  readonly file: File;
  readonly preview: FramePreview;
}

/** What the server found in a file. One without errors can be frozen; it is then the frame for good. */
export function FramePreviewed({ round, file, preview }: FramePreviewedProps) {
  const { t } = useTranslation(['sample-audits/draw-sample/frame', 'sample-audits']);
  const { errors, columns, couldFreeze } = preview;
  const faults = columns.flatMap(({ column, field, fault }) =>
    fault ? [{ column, field, code: fault }] : [],
  );
  const recognised = columns.flatMap(({ field, fault }) => (field && !fault ? [t(`field.${field}`)] : []));
  return (
    <>
      <Verdict preview={preview} />
      {faults.length > 0 ? <HeadingErrors headings={faults} /> : null}
      {errors.listed.length > 0 ? <RowErrors errors={errors.listed} total={errors.total} /> : null}
      <Facts
        facts={[
          [t('frame.file'), `${file.name}, ${bytes(preview.file.bytes)}`],
          [t('preview.rows'), count(preview.rows)],
          [t('preview.people'), count(preview.people)],
          [t('preview.families'), count(preview.families)],
          [t('preview.columns'), recognised.join(', ')],
          [t('preview.fileHash'), <code key="hash">{preview.file.sha256}</code>],
        ]}
      />
      {preview.regions.length > 0 ? (
        <StrataTable programme={round.programme} strata={preview.regions} />
      ) : null}
      {couldFreeze ? <Freeze round={round} file={file} /> : null}
    </>
  );
}

function Verdict({ preview }: Pick<FramePreviewedProps, 'preview'>) {
  const { t } = useTranslation('sample-audits/draw-sample/frame');
  const verdict = verdictOf(preview);
  if (verdict.kind === 'fine')
    return (
      <Notice
        tone="good"
        title={t('preview.fine', { count: preview.rows, rows: count(preview.rows) })}
        announced
      />
    );
  if (verdict.kind === 'faulty')
    return (
      <Notice
        tone="bad"
        title={t('preview.errors', { count: verdict.errors, errors: count(verdict.errors) })}
        announced
      >
        <p>{t('preview.errorsWhat')}</p>
      </Notice>
    );
  return (
    <Notice tone="bad" title={t(`preview.${verdict.kind}.title`)} announced>
      <p>{t(`preview.${verdict.kind}.what`)}</p>
    </Notice>
  );
}

function Freeze({ round, file }: { round: Round; file: File }) {
  const { t } = useTranslation(['sample-audits/draw-sample/frame', 'sample-audits']);
  const { today } = useSession();
  const { command, stale, sendAnyway, share, freeze, cancel } = useFreezeFrame(round, (accepted) =>
    say(saidRecorded(t, t('frame.said'), accepted)),
  );
  const isCancelled = command.error instanceof DOMException;
  return (
    <>
      <Notice tone="warn" title={t('preview.noUndo')}>
        <p>{t('preview.noUndoWhat')}</p>
      </Notice>
      {command.error && !isStale(command.error) && !isCancelled ? (
        <FileRefused error={command.error} />
      ) : null}
      {stale ? (
        <StaleRound seen={round} now={stale} wanted={t('preview.freeze')} onSendAnyway={sendAnyway} />
      ) : null}
      {command.isPending ? (
        <UploadProgress share={share} name={file.name} onCancel={cancel} />
      ) : (
        <div>
          <Button look="primary" onClick={() => freeze(file, today)}>
            {t('preview.freeze')}
          </Button>
        </div>
      )}
    </>
  );
}
