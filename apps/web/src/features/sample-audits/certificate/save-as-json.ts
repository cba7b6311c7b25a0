import { saveFile } from '../save-file.js';

/** Hands a document to the browser to be saved. */
export const saveAsJson = (content: unknown, name: string): void =>
  saveFile(`${JSON.stringify(content, null, 2)}\n`, 'application/json', name);
