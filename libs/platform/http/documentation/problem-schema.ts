/** The answer of RFC 9457 as every operation may give it, for the document. */
export const problemSchema = {
  type: 'object',
  description: 'A problem (RFC 9457). Programs decide by `code`, people read `detail`.',
  required: ['type', 'title', 'status', 'detail', 'code', 'instance'],
  properties: {
    type: { type: 'string', example: '/problems/revision.stale' },
    title: { type: 'string' },
    status: { type: 'integer', example: 412 },
    detail: { type: 'string', description: 'In the language of Accept-Language.' },
    code: { type: 'string', description: 'Stable.', example: 'revision.stale' },
    instance: { type: 'string', description: 'The id of the request, as in x-request-id.' },
    errors: {
      type: 'array',
      description: 'With 422: what to correct.',
      items: {
        type: 'object',
        required: ['in', 'pointer', 'code', 'message'],
        properties: {
          in: { type: 'string', enum: ['body', 'query', 'path', 'header', 'file'] },
          pointer: { type: 'string', example: '/samples/3/region' },
          code: { type: 'string', example: 'text.cpr-like' },
          message: { type: 'string' },
        },
      },
    },
    current: { description: 'With 412: what the caller would read now.' },
    details: { description: 'Particulars, such as the rows of a file.' },
    incident: { type: 'string', description: 'With 500: what to quote when asking for help.' },
  },
} as const;
