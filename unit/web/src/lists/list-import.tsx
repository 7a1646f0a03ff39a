// Brings a list file in; it is counted and compared first, and takes effect by a second act only.
import { Button, Input, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ListVersionView } from '@vigie/words/api';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { callUnit } from '../api/call-unit.ts';
import { useSay } from '../language/use-say.ts';
import { Fault } from '../parts/fault.tsx';
import { Panel } from '../parts/panel.tsx';
import parts from '../parts/parts.module.css';

const KINDS = ['subjects', 'documents'] as const;

export function ListImport({ onImported }: { readonly onImported: (list: ListVersionView) => void }): ReactNode {
  const say = useSay();
  const id = useId();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('subjects');
  const [title, setTitle] = useState('');
  const [file, setFile] = useState<File>();
  const upload = useMutation({
    mutationFn: (body: File) =>
      callUnit<ListVersionView>(`/v1/lists?kind=${kind}&title=${encodeURIComponent(title.trim())}`, {
        method: 'POST',
        file: body,
      }),
    onSuccess: (list) => {
      onImported(list);
      void client.invalidateQueries({ queryKey: ['lists'] });
      void navigate({ to: '/lists', search: { version: list.id } });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (file !== undefined) upload.mutate(file);
  };
  return (
    <Panel title={say('lists.import')} aside={<p>{say('lists.import.lead')}</p>}>
      <form className={parts.stack} onSubmit={submit}>
        <div className={parts.row}>
          <NativeSelect
            label={say('lists.import.kind')}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as (typeof KINDS)[number])}
            data={KINDS.map((value) => ({ value, label: say(`lists.kind.${value}`) }))}
            data-testid="list-kind"
          />
          <TextInput
            label={say('lists.import.title')}
            placeholder={say('lists.import.title.hint')}
            maxLength={120}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            data-testid="list-title"
          />
          <Input.Wrapper size="xs" id={id} label={say('lists.import.file')}>
            <div>
              <input
                id={id}
                type="file"
                accept=".xml,.csv,text/xml,text/csv"
                className={parts.files}
                onChange={(event) => setFile(event.currentTarget.files?.[0])}
                data-testid="list-file"
              />
            </div>
          </Input.Wrapper>
          <Button type="submit" disabled={file === undefined} loading={upload.isPending} data-testid="list-upload">
            {say('lists.import.act')}
          </Button>
        </div>
        {upload.isPending ? <p role="status">{say('lists.import.reading')}</p> : null}
        {upload.error === null ? null : (
          <>
            <Fault error={upload.error} />
            <p className={parts.soft}>{say('lists.import.refused')}</p>
          </>
        )}
      </form>
    </Panel>
  );
}
