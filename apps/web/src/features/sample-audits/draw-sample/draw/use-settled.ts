import { useEffect, useState } from 'react';

const PAUSE_MS = 250;

/** A text once nobody has changed it for a moment, so that not every key that is pressed is a question. */
export function useSettled(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
