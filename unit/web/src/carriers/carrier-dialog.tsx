// Admits a carrier and shows its credential one time.
import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CarrierCredential, NewCarrier } from '@vigie/words/api';
import { type FormEvent, type ReactNode, useState } from 'react';
import { callUnit } from '../api/call-unit.ts';
import { useSay } from '../language/use-say.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Fault } from '../parts/fault.tsx';
import parts from '../parts/parts.module.css';
import { ShownOnce } from '../parts/shown-once.tsx';

export function CarrierDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const say = useSay();
  const client = useQueryClient();
  const [form, setForm] = useState({ id: '', name: '', senders: '' });
  const register = useMutation({
    mutationFn: (body: NewCarrier) => callUnit<CarrierCredential>('/v1/carriers', { method: 'POST', body }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['carriers'] }),
  });
  const senders = form.senders.split(/\s+/).filter(Boolean);
  const ready = /^[A-Z0-9]{2,3}$/.test(form.id) && form.name.trim().length >= 2 && senders.length > 0;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) register.mutate({ id: form.id, name: form.name.trim(), senders });
  };
  return (
    <Dialog opened onClose={onClose} title={say('carriers.add')} size="lg">
      {register.data === undefined ? (
        <form className={parts.stack} onSubmit={submit}>
          <TextInput
            label={say('carriers.code')}
            description={say('carriers.code.hint')}
            required
            maxLength={3}
            value={form.id}
            onChange={(event) => setForm({ ...form, id: event.currentTarget.value.toUpperCase() })}
            data-testid="carrier-id"
          />
          <TextInput
            label={say('carriers.name')}
            required
            maxLength={120}
            value={form.name}
            onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
            data-testid="carrier-name"
          />
          <Textarea
            label={say('carriers.senders')}
            description={say('carriers.senders.hint')}
            required
            rows={2}
            value={form.senders}
            onChange={(event) => setForm({ ...form, senders: event.currentTarget.value })}
            data-testid="carrier-senders"
          />
          {register.error === null ? null : <Fault error={register.error} />}
          <Button type="submit" disabled={!ready} loading={register.isPending} data-testid="carrier-submit">
            {say('carriers.add.act')}
          </Button>
        </form>
      ) : (
        <ShownOnce
          text={register.data.credential}
          explains={say('carriers.credential', { name: register.data.carrier.name })}
          testId="carrier-credential"
        />
      )}
    </Dialog>
  );
}
