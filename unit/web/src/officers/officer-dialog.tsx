// Invites an officer and shows the one-time link.
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ROLES, type Role } from '@vigie/words';
import type { InvitationLink, NewOfficer } from '@vigie/words/api';
import { type FormEvent, type ReactNode, useState } from 'react';
import { callUnit } from '../api/call-unit.ts';
import { useSay } from '../language/use-say.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Fault } from '../parts/fault.tsx';
import { Instant } from '../parts/instant.tsx';
import parts from '../parts/parts.module.css';
import { ShownOnce } from '../parts/shown-once.tsx';

export function OfficerDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const say = useSay();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [roles, setRoles] = useState<readonly string[]>([]);
  const invite = useMutation({
    mutationFn: (body: NewOfficer) => callUnit<InvitationLink>('/v1/officers', { method: 'POST', body }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['officers'] }),
  });
  const chosen: Role[] = ROLES.filter((role) => roles.includes(role));
  const ready = name.trim().length >= 2 && chosen.length > 0;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) invite.mutate({ name: name.trim(), roles: chosen });
  };
  return (
    <Dialog opened onClose={onClose} title={say('officers.invite')} size="lg">
      {invite.data === undefined ? (
        <form className={parts.stack} onSubmit={submit}>
          <TextInput
            label={say('officers.name')}
            required
            maxLength={120}
            dir="auto"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            data-testid="officer-name"
          />
          <Checkbox.Group label={say('officers.roles')} required value={[...roles]} onChange={setRoles}>
            <div className={parts.stack}>
              {ROLES.map((role) => (
                <Checkbox
                  key={role}
                  value={role}
                  label={say(`role.${role}`)}
                  description={say(`role.says.${role}`)}
                  data-testid={`role-${role}`}
                />
              ))}
            </div>
          </Checkbox.Group>
          {invite.error === null ? null : <Fault error={invite.error} />}
          <Button type="submit" disabled={!ready} loading={invite.isPending} data-testid="officer-submit">
            {say('officers.invite.act')}
          </Button>
        </form>
      ) : (
        <div className={parts.stack}>
          <ShownOnce
            text={invite.data.link}
            explains={say('officers.link', { name: invite.data.officer.name })}
            testId="invitation-link"
          />
          <p className={parts.soft}>
            {say('invitation.until')} <Instant at={invite.data.expiresAt} />
          </p>
        </div>
      )}
    </Dialog>
  );
}
