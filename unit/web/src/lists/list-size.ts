// What the size of a list version is made of.
import type { ListVersionView } from '@vigie/words/api';

type Size = Pick<ListVersionView, 'persons' | 'entities' | 'documents'>;

/** The values of the texts `lists.size.subjects` and `lists.size.documents`. */
export function sizeOf({ persons, entities, documents }: Size): Record<keyof Size, number> {
  return { persons, entities, documents };
}
