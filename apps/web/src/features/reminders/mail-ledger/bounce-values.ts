/** What is typed about a mail that came back. */
export interface BounceValues {
  readonly occurredOn: string;
  readonly status: string;
}

export interface BounceInput {
  readonly occurredOn: string;
  readonly status?: string;
}

/** Whether a text is an enhanced status code, as `5.1.1` (RFC 3463). */
export const isStatusCode = (text: string): boolean => /^[245]\.\d{1,3}\.\d{1,3}$/.test(text);

/** What is sent; a status that was left empty is not. */
export const bounceInput = ({ occurredOn, status }: BounceValues): BounceInput => ({
  occurredOn,
  ...(status.trim() === '' ? {} : { status: status.trim() }),
});
