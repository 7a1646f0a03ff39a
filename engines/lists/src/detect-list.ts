// Tells a list's form by its beginning.
import { CSV_HEADER } from './csv-subject.ts';

export type ListForm = 'un' | 'vigie-csv';

/** The form that the first characters of a file show, or undefined. */
export function detectList(beginning: string): ListForm | undefined {
  const text = beginning.replace(/^\uFEFF/, '').trimStart();
  if (/^(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*)*<CONSOLIDATED_LIST[\s>]/.test(text)) return 'un';
  return text.startsWith(CSV_HEADER.slice(0, 3).join(',')) ? 'vigie-csv' : undefined;
}
