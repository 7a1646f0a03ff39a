// Decides one action of one actor on one ground; deny by default (PUR-01: purpose and offence from a closed catalogue, missing is refused).
import { type Actor, failure, type Ground, isGround, type PurposeCatalogue, type Result, success } from '@vigie/words';
import { ACTIONS, type Action, POLICY, type Rule } from './policy.ts';

export { ACTIONS, type Action, POLICY, type Rule } from './policy.ts';

/** What a use case demands as proof that the policy was asked; only `permit` makes one. */
export interface Permit<A extends Action = Action> {
  readonly action: A;
  readonly actor: Actor;
  readonly ground: Ground | undefined;
  readonly [granted]: true;
}
declare const granted: unique symbol;

export interface PermitRequest<A extends Action = Action> {
  readonly actor: Actor | undefined;
  readonly action: A;
  readonly ground: Ground | undefined;
  readonly catalogue: PurposeCatalogue;
}

/** Grants a permit, or says what is missing: SIGNED_OUT, NOT_PERMITTED, GROUND_MISSING, GROUND_UNKNOWN. */
export function permit<A extends Action>(request: PermitRequest<A>): Result<Permit<A>> {
  const { actor, action, ground, catalogue } = request;
  if (actor === undefined) return failure('SIGNED_OUT', action, 'Sign in first.');
  if (!isAction(action)) return failure('NOT_PERMITTED', action, 'No rule grants this action.');
  const rule: Rule = POLICY[action];
  if (actor.kind !== 'officer' || !actor.roles.some((role) => rule.roles.includes(role))) {
    return failure('NOT_PERMITTED', action, 'No role of this officer grants this action.');
  }
  if (rule.ground) {
    if (ground === undefined || ground.purpose === '' || ground.offence === '') {
      return failure('GROUND_MISSING', action, 'Personal data is read for a purpose and an offence; choose both.');
    }
    if (!isGround(catalogue, ground)) {
      return failure('GROUND_UNKNOWN', action, 'Purpose and offence must stand in the catalogue and belong together.');
    }
  }
  return success({ action, actor, ground: rule.ground ? ground : undefined } as Permit<A>);
}

/** The actions an officer with these roles may take, in the order of the policy. */
export function actionsOf(actor: Actor): readonly Action[] {
  return ACTIONS.filter((action) => {
    const rule: Rule = POLICY[action];
    return rule.roles.some((role) => actor.roles.includes(role));
  });
}

function isAction(action: string): boolean {
  return Object.hasOwn(POLICY, action);
}
