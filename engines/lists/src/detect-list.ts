// Tells a list's form by its beginning.
import { CSV_HEADER } from './csv-subject.ts';

/** The forms that a beginning can show. */
export type ListForm = 'un' | 'vigie-csv' | 'ofac-sdn';

/** The form that the first characters of a file show, or undefined. */
export function detectList(beginning: string): ListForm | undefined {
  const text = beginning
    .slice(0, 4096)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (text.startsWith('<')) return /^<CONSOLIDATED_LIST[\s>]/.test(behindProlog(text)) ? 'un' : undefined;
  if (/^\d{1,9},"[^"]*",(?:-0- |"[^"]*"),/.test(text)) return 'ofac-sdn';
  return text.startsWith(CSV_HEADER.slice(0, 3).join(',')) ? 'vigie-csv' : undefined;
}

/** What follows the XML declaration and the comments before the root element. */
function behindProlog(text: string): string {
  for (let rest = text; ; ) {
    const close = rest.startsWith('<?') ? '?>' : rest.startsWith('<!--') ? '-->' : undefined;
    if (close === undefined) return rest;
    const end = rest.indexOf(close, 4);
    if (end === -1) return '';
    rest = rest.slice(end + close.length).trimStart();
  }
}
