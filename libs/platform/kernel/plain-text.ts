// Lone surrogates, and control characters but tab and the ends of lines.
const NOT_TEXT = /\p{Cs}|(?![\t\n\r])\p{Cc}/u;

/**
 * Whether text can be stored and comes back as it was: PostgreSQL takes no NUL in text, and half of a surrogate pair has
 * no UTF-8 (RFC 3629, 3), so that it would be read back as U+FFFD. Other control characters are never typed.
 */
export const isPlainText = (text: string): boolean => !NOT_TEXT.test(text);
