import { useEffect, useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ownComplaints, type Complaint } from '#web/lib/complaints.js';
import { readDraft, useDraft } from '#web/lib/drafts.js';
import { useSession } from '#web/lib/session.js';
import type { Sought } from './logged-before.js';
import type { Entry } from './outbox.js';
import { emptyValues, fromBody, nextValues, toBody, type SpotCheckValues } from './spot-check-values.js';
import type { Logging } from './use-log-spot-check.js';

const DRAFT = 'spot-check';

export interface SpotCheck {
  readonly form: UseFormReturn<SpotCheckValues>;
  readonly complaints: readonly Complaint[];
  /** What became of the entry before, to be read aloud. */
  readonly told: string;
  readonly isDraft: boolean;
  /** What was to be saved though it is logged already; nothing is saved before it is said to be meant. */
  readonly before: Sought | undefined;
  readonly submit: () => void;
  /** Saves, though the sample is logged already: it is looked at once more. */
  readonly submitAgain: () => void;
  readonly clear: () => void;
  /** Takes a refused entry back into the form; false when that would overwrite what is being typed. */
  readonly correct: (entry: Entry) => boolean;
}

/** The form of a spot check: what stays from one to the next, and what its sending came to. */
export function useSpotCheckForm({ isLogged, log, discard }: Logging): SpotCheck {
  const { t } = useTranslation('consent-checks/log-spot-check');
  const session = useSession();
  const account = session.account ?? '';
  const [draft] = useState(() => readDraft<SpotCheckValues>(account, DRAFT));
  const isDraft = Boolean(draft?.sample);
  const form = useForm<SpotCheckValues>({
    defaultValues: {
      ...emptyValues(session.today),
      ...draft,
      // A new day begins with itself; only an entry that was not finished keeps its own.
      ...(draft && isDraft ? {} : { occurredOn: session.today }),
    },
  });
  const [refused, setRefused] = useState<readonly Complaint[]>([]);
  const [told, setTold] = useState('');
  const [before, setBefore] = useState<Sought>();
  const [corrected, setCorrected] = useState<string>();
  useDraft(form, account, DRAFT);
  // A reset takes the fields away until they are shown anew, so the focus follows a render later.
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (turn > 0) form.setFocus('sample');
  }, [turn, form]);
  const begin = (values: SpotCheckValues): void => {
    form.reset(values);
    setBefore(undefined);
    setTurn((turns) => turns + 1);
  };

  const save = async (values: SpotCheckValues): Promise<void> => {
    const logged = await log(toBody(values));
    setRefused(logged.kind === 'refused' ? logged.complaints : []);
    if (logged.kind === 'refused') return;
    if (corrected !== undefined) await discard(corrected);
    setCorrected(undefined);
    setTold(t(`told.${logged.kind}`, { sample: values.sample.trim() }));
    begin(nextValues(values));
  };
  const submit = (isMeant: boolean) =>
    form.handleSubmit(
      async (values) => {
        setTold('');
        if (!isMeant) setBefore(undefined);
        const sought = toBody(values);
        if (isMeant || !(await isLogged(sought))) return save(values);
        setRefused([]);
        setBefore(sought);
      },
      () => setRefused([]),
    );

  return {
    form,
    complaints: [...ownComplaints(form.formState.errors), ...refused],
    told,
    isDraft,
    before,
    submit: () => void submit(false)(),
    submitAgain: () => void submit(true)(),
    clear: () => {
      begin(nextValues(form.getValues()));
      setRefused([]);
      setCorrected(undefined);
    },
    correct: (entry) => {
      if (form.getValues('sample').trim() !== '') return false;
      begin(fromBody(entry.body, session.today));
      setRefused(entry.state === 'refused' ? entry.complaints : []);
      setCorrected(entry.key);
      return true;
    },
  };
}
