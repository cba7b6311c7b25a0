import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '#web/components/form.js';
import { Field } from '#web/components/field.js';
import { bytes } from '#web/lib/format.js';
import type { Round } from '../../round.js';
import { complaintAbout, MAX_FILE_MIB } from './file-complaint.js';
import { FileFormat } from './file-format.js';
import { FileRefused } from './file-refused.js';
import { FramePreviewed } from './frame-previewed.js';
import { UploadProgress } from './upload-progress.js';
import { useFramePreview } from './use-frame-preview.js';

/** A file is chosen and looked over by the server; only then can it be frozen. */
export function ImportFrame({ round }: { round: Round }) {
  const { t } = useTranslation(['sample-audits/draw-sample/frame', 'sample-audits']);
  const [file, setFile] = useState<File>();
  const [told, setTold] = useState(false);
  const { state, look, cancel } = useFramePreview(round.id);
  const wrong = complaintAbout(file);
  const error =
    wrong !== undefined && (told || file) ? t(`file.${wrong}`, { limit: MAX_FILE_MIB }) : undefined;
  return (
    <>
      <Form
        complaints={told && error ? [{ field: 'file', message: error }] : []}
        submit={t('frame.look')}
        busy={state.kind === 'sending'}
        onSubmit={() => {
          setTold(true);
          if (file && wrong === undefined) look(file);
        }}
      >
        <Field name="file" label={t('frame.file')} hint={t('frame.fileHint')} error={error}>
          {(control) => (
            <input
              {...control}
              type="file"
              accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              onChange={({ target }) => {
                cancel();
                setTold(false);
                setFile(target.files?.[0]);
              }}
            />
          )}
        </Field>
        <FileFormat round={round} />
      </Form>
      {state.kind === 'sending' && file ? (
        <UploadProgress share={state.share} name={`${file.name} (${bytes(file.size)})`} onCancel={cancel} />
      ) : null}
      {state.kind === 'refused' ? <FileRefused error={state.error} /> : null}
      {state.kind === 'done' && file ? (
        <FramePreviewed round={round} file={file} preview={state.answer} />
      ) : null}
    </>
  );
}
