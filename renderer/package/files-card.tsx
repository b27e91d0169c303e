import { useEffect } from 'react';
import type { Diagnosis } from '../../shared/model/diagnosis';
import { Card } from '../common/card';
import { ErrorMessage } from '../common/error-message';
import { plural } from '../common/format';
import { useDiagnoses } from '../stores/diagnoses';
import type { Selected } from '../stores/package-reducer';
import { FileTable } from './file-table';
import { RepairBar } from './repair-bar';

const none: readonly Diagnosis[] = [];

/** The files of a package, how the altered ones were altered, and the way to a repaired copy. */
export function FilesCard({ selected }: { readonly selected: Selected }) {
  const { package: item, document } = selected;
  const { inspectionId } = document;
  const load = useDiagnoses((state) => state.load);
  const all = useDiagnoses((state) => state.known[inspectionId] ?? none);
  const error = useDiagnoses((state) => state.failed[inspectionId]);
  const { inspection } = document;
  // An inspection that was read again has to be diagnosed again; one that is known is not asked for twice.
  useEffect(() => void (inspection && load(inspectionId)), [load, inspectionId, inspection]);
  const diagnoses = all.filter(({ inf }) => inf === item.inf.path);

  return (
    <Card title="Files" note={plural(item.files.length, 'file')}>
      {error !== undefined && (
        <ErrorMessage>How files were altered could not be found out: {error.message}</ErrorMessage>
      )}
      <RepairBar inspectionId={inspectionId} diagnoses={diagnoses} />
      <FileTable files={item.files} diagnoses={diagnoses} />
    </Card>
  );
}
