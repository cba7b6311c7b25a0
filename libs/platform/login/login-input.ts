import { isPlainText } from '#platform/kernel';
import { z } from 'zod';

const plain = z.string().refine(isPlainText, { error: 'text.unprintable' });
const password = z.string().min(1).max(256);

export const signInInput = z.strictObject({ email: plain.min(1).max(254), password });
/** Six digits; a person may set a space between them. */
export const codeInput = z.strictObject({
  code: z
    .string()
    .transform((code) => code.replaceAll(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/)),
});
export const backupCodeInput = z.strictObject({
  code: z
    .string()
    .transform((code) => code.trim())
    .pipe(z.string().regex(/^[A-Za-z0-9]{5}-[A-Za-z0-9]{5}$/)),
});
export const passwordInput = z.strictObject({ password });
export const changePasswordInput = z.strictObject({ currentPassword: password, newPassword: password });
/** Where to go afterwards: a path of ours. */
export const signOnInput = z.strictObject({
  returnTo: z
    .string()
    .max(500)
    .regex(/^\/(?![/\\])[\w\-.+/@]*(?:\?[\w\-.+/=&%@]*)?$/)
    .default('/'),
});

export const newPasswordInput = z.strictObject({ token: z.string().min(1).max(200), password });
export const invitationInput = z.strictObject({ token: z.string().min(1).max(200) });
export const firstRunInput = z.strictObject({
  token: z.string().min(1).max(200),
  name: plain.trim().min(1).max(100),
  email: z.email().max(254),
  password,
});

export type SignInInput = z.output<typeof signInInput>;
export type CodeInput = z.output<typeof codeInput>;
export type PasswordInput = z.output<typeof passwordInput>;
export type ChangePasswordInput = z.output<typeof changePasswordInput>;
export type SignOnInput = z.output<typeof signOnInput>;
export type NewPasswordInput = z.output<typeof newPasswordInput>;
export type InvitationInput = z.output<typeof invitationInput>;
export type FirstRunInput = z.output<typeof firstRunInput>;
