// Asks why personal data will be read: a purpose, an offence that may ground it, and the case or flight.
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Ground } from '@vigie/words';
import type { CatalogueView } from '@vigie/words/api';
import { type FormEvent, type ReactNode, useState } from 'react';
import { queries } from '../api/queries.ts';
import { useLanguage } from '../language/language-context.tsx';
import { useSay } from '../language/use-say.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Loaded } from '../parts/loaded.tsx';
import css from '../parts/parts.module.css';

interface Props {
  readonly opened: boolean;
  /** The ground that is being changed. */
  readonly before: Ground | undefined;
  readonly onChoose: (ground: Ground) => void;
  readonly onLeave: () => void;
}

export function GroundDialog({ opened, before, onChoose, onLeave }: Props): ReactNode {
  const say = useSay();
  const catalogue = useQuery(queries.catalogue());
  return (
    <Dialog opened={opened} title={say('ground.title')} {...(before === undefined ? {} : { onClose: onLeave })}>
      <Loaded query={catalogue}>
        {(answer) => <GroundForm catalogue={answer} before={before} onChoose={onChoose} onLeave={onLeave} />}
      </Loaded>
    </Dialog>
  );
}

type FormProps = Omit<Props, 'opened'> & { readonly catalogue: CatalogueView };

function GroundForm({ catalogue, before, onChoose, onLeave }: FormProps): ReactNode {
  const say = useSay();
  const { language } = useLanguage();
  const [ground, setGround] = useState<Ground>(before ?? { purpose: '', offence: '', reference: '' });
  const purpose = catalogue.purposes.find((one) => one.code === ground.purpose);
  const offences = catalogue.offences.filter((one) => purpose?.offences.includes(one.code));
  const nothing = { value: '', label: say('ground.choose'), disabled: true };
  const choosePurpose = (code: string): void => {
    const open = catalogue.purposes.find((one) => one.code === code)?.offences ?? [];
    const only = open.length === 1 ? (open[0] ?? '') : '';
    setGround({ ...ground, purpose: code, offence: open.includes(ground.offence) ? ground.offence : only });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ground.purpose !== '' && ground.offence !== '') onChoose(ground);
  };
  return (
    <form className={css.stack} onSubmit={submit}>
      <p>{say('ground.lead')}</p>
      <NativeSelect
        label={say('ground.purpose')}
        required
        value={ground.purpose}
        onChange={(event) => choosePurpose(event.currentTarget.value)}
        data={[nothing, ...catalogue.purposes.map((one) => ({ value: one.code, label: one.title[language] }))]}
        data-testid="purpose-select"
        data-autofocus
      />
      <NativeSelect
        label={say('ground.offence')}
        required
        disabled={purpose === undefined}
        value={ground.offence}
        onChange={(event) => setGround({ ...ground, offence: event.currentTarget.value })}
        data={[nothing, ...offences.map((one) => ({ value: one.code, label: one.title[language] }))]}
        data-testid="offence-select"
      />
      <TextInput
        label={say('ground.reference')}
        description={say('ground.reference.hint')}
        maxLength={200}
        dir="auto"
        value={ground.reference}
        onChange={(event) => setGround({ ...ground, reference: event.currentTarget.value })}
        data-testid="purpose-reference"
      />
      <div className={css.row}>
        <Button type="submit" disabled={ground.purpose === '' || ground.offence === ''} data-testid="purpose-confirm">
          {say('ground.confirm')}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {before === undefined ? say('ground.not-now') : say('act.cancel')}
        </Button>
      </div>
    </form>
  );
}
