// The officer's decision in their own words; no weight or chance decides, and a measure needs a second officer.
import { Button, NativeSelect } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { DECISIONS, type Decision, type HitSource, isAdverse, MEASURES, type Measure } from '@vigie/words';
import type { HitDetail } from '@vigie/words/api';
import { type FormEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useSay } from '../language/use-say.ts';
import { Note } from '../parts/note.tsx';
import parts from '../parts/parts.module.css';
import { ReasonField, useDraft } from '../parts/reason-field.tsx';
import { lacksLetters } from '../parts/reason-length.ts';
import { useKeys } from '../shell/use-keys.ts';
import { decisionWords, followsWords } from './decision-words.ts';
import css from './hits.module.css';
import { reviewKeys } from './review-keys.ts';
import type { ReviewAct } from './use-review.ts';

interface Props {
  readonly detail: HitDetail;
  readonly review: UseMutationResult<HitDetail, Error, ReviewAct>;
}

export function DecisionForm({ detail, review }: Props): ReactNode {
  const say = useSay();
  const [decision, setDecision] = useState<Decision>();
  const [measure, setMeasure] = useState<Measure>('none');
  const draft = useDraft(`decide/${detail.hit.id}`);
  const field = useRef<HTMLTextAreaElement>(null);
  const ready = decision !== undefined && lacksLetters(draft.text) === 0;
  useKeys((press) => {
    const intent = reviewKeys(press);
    if (intent?.kind === 'choose') setDecision(intent.decision);
    if (intent?.kind === 'reason') field.current?.focus();
    return intent?.kind === 'choose' || intent?.kind === 'reason';
  });
  const send = (): void => {
    if (decision === undefined || !ready || review.isPending) return;
    const act = {
      decision,
      measure: decision === 'same-person' ? measure : 'none',
      reason: draft.text.trim(),
    } as const;
    review.mutate({ kind: 'decide', ...act }, { onSuccess: draft.drop });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send();
  };
  const hear = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
  };
  return (
    <form className={parts.stack} onSubmit={submit} onKeyDown={hear}>
      <Choice
        decision={decision}
        source={detail.hit.source}
        secondReading={isSecondReading(detail)}
        onChoose={setDecision}
      />
      {decision === 'same-person' ? (
        <>
          <NativeSelect
            label={say('measure.label')}
            value={measure}
            onChange={(event) => setMeasure(event.currentTarget.value as Measure)}
            data={MEASURES.map((value) => ({ value, label: say(`measure.${value}`) }))}
            data-testid="measure-select"
          />
          {isAdverse(measure) ? <Note icon="officer">{say('measure.four-eyes')}</Note> : null}
        </>
      ) : null}
      <ReasonField draft={draft} field={field} label={say('reason.label')} hint={say('reason.hint')} />
      <Button type="submit" disabled={!ready} loading={review.isPending} data-testid="decide-submit" fullWidth>
        {say(decision === 'same-person' && isAdverse(measure) ? 'decide.submit-second' : 'decide.submit')}
      </Button>
      {ready ? null : <p className={parts.soft}>{say('decide.not-ready')}</p>}
    </form>
  );
}

// Who reads a hit after a first officer could not tell closes it; a refusal by a second officer begins anew.
function isSecondReading({ events }: HitDetail): boolean {
  const begun = events.findLastIndex((event) => event.kind.endsWith('seconded')) + 1;
  return events.slice(begun).some((event) => event.kind.endsWith('decided') && event.decision === 'cannot-tell');
}

interface ChoiceProps {
  readonly decision: Decision | undefined;
  readonly source: HitSource;
  readonly secondReading: boolean;
  readonly onChoose: (decision: Decision) => void;
}

function Choice({ decision, source, secondReading, onChoose }: ChoiceProps): ReactNode {
  const say = useSay();
  const follows = (one: Decision): string =>
    one === 'cannot-tell' && secondReading ? say('decision.cannot-tell.closes') : say(followsWords(source, one));
  return (
    <fieldset className={css.choice}>
      <legend>{say(`decide.question.${source}`)}</legend>
      {DECISIONS.map((one, index) => (
        <label key={one} className={css.option}>
          <input
            type="radio"
            name="decision"
            value={one}
            checked={decision === one}
            onChange={() => onChoose(one)}
            data-testid={`decision-${one}`}
          />
          <strong>{say(decisionWords(source, one))}</strong>
          <kbd className={parts.soft}>{index + 1}</kbd>
          <small>{follows(one)}</small>
        </label>
      ))}
    </fieldset>
  );
}
