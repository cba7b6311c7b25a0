import { z } from 'zod';

/** A mail as it goes, went or would go. Both bodies are made by Tilsyn alone, from its own words and pseudonymous ids. */
export const mailPreview = z
  .object({
    /** `would-go`: as it would be if it went on `on`; else as it was written. */
    state: z.enum(['would-go', 'prepared', 'deferred', 'sent', 'failed', 'withdrawn', 'bounced']),
    mail: z.string().nullable().meta({ description: 'Its place in the ledger, once it is written.' }),
    on: z.string(),
    language: z.enum(['da', 'en']),
    lines: z.int(),
    samples: z
      .array(z.string())
      .meta({ description: 'The samples its lines are about, by their pseudonymous ids.' }),
    subject: z.string(),
    text: z.string(),
    html: z.string().meta({ description: 'A whole document, for a sandboxed frame.' }),
  })
  .meta({ description: 'A mail and what it says.' });
export type MailPreview = z.infer<typeof mailPreview>;
