// The words of a decision, which differ where a document and not a person was matched.
import type { Decision, HitSource } from '@vigie/words';
import type { MessageId } from '../language/load-messages.ts';

/** The text that names a decision. */
export function decisionWords(source: HitSource, decision: Decision): MessageId {
  return source === 'documents' ? `decision.documents.${decision}` : `decision.${decision}`;
}

/** The text that says what a decision leads to. */
export function followsWords(source: HitSource, decision: Decision): MessageId {
  return source === 'documents' ? `decision.documents.${decision}.follows` : `decision.${decision}.follows`;
}
