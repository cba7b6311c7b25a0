import { appointContactAppoint } from '#web/lib/api/sdk.gen.js';
import { send } from '#web/lib/ask.js';
import { useRevisedCommand } from '#web/lib/use-revised-command.js';
import type { Programme } from '../programme.js';
import type { AppointmentInput } from './appointment-values.js';

/** Somebody takes up a duty, in place of whoever held the post. */
export const useAppointContact = ({ code, revision }: Programme, onDone: (input: AppointmentInput) => void) =>
  useRevisedCommand<AppointmentInput, Programme>(
    revision,
    (body, headers) => send(appointContactAppoint({ path: { code }, body, headers })),
    onDone,
  );
