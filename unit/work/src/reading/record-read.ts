// Puts a read of personal data into journal and ledger before the data is given out: officer, purpose, ground, objects (law 6; LOG-01).
import type { Permit } from '@vigie/guard/permit';
import type { Unit } from '../unit.ts';
import { sealedReference, tracedGround } from './traced-ground.ts';

/** Resolves when the read is durable. `objects` are pseudonymous ids. */
export async function recordRead(unit: Unit, permit: Permit, view: string, objects: readonly string[]): Promise<void> {
  const { actor } = permit;
  const at = unit.now();
  await unit.recorder.commit([
    {
      kind: 'data.read',
      at,
      trace: {
        actor,
        action: `${view}.read`,
        objects: objects.slice(0, 200),
        ...tracedGround(permit),
      },
      body: { view, reference: sealedReference(unit, permit, at) },
    },
  ]);
}
