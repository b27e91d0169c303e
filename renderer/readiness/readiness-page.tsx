import { Button, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import type { CallError, ReadinessRequest } from '../../shared/api';
import { NoPackage } from '../app/no-package';
import { call, toCallError } from '../bridge/bridge';
import { Card } from '../common/card';
import { ErrorMessage } from '../common/error-message';
import { plural } from '../common/format';
import { SaveRegular } from '../common/icons';
import { PageFrame } from '../common/page';
import { saveFile } from '../common/save-file';
import { announce } from '../stores/announcements';
import { usePackage } from '../stores/package';
import { usePc } from '../stores/pc';
import { useTrust } from '../stores/trust';
import { AdviceCard } from './advice-card';
import { BoardCard } from './board-card';
import { type Choice, Choices, Choose } from './choices';
import { FindingList } from './finding-list';
import styles from './readiness.module.css';
import { SummaryCard } from './summary-card';
import { useReadiness } from './use-readiness';

const firstChoice: Choice = {
  windows: ['10-22h2', '11-23h2', '11-24h2', '11-25h2'],
  audience: null,
  distribution: null,
  kernelMode: null,
  previousId: null,
};

const title = 'Is it ready for release?';

/** Whether the open package is ready for its release. */
export function ReadinessPage() {
  const documents = usePackage((state) => state.documents);
  const selection = usePackage((state) => state.selection);
  const select = usePackage((state) => state.select);
  const reads = usePackage((state) => state.reads);
  const pcId = usePc((state) => state.pcId);
  const stores = useTrust((state) => state.stores);
  const [choice, setChoice] = useState(firstChoice);
  const [saving, setSaving] = useState<CallError | null>(null);
  const document = documents.find((each) => each.inspectionId === selection?.inspectionId) ?? documents[0];
  const previousId = documents.some((each) => each.inspectionId === choice.previousId)
    ? choice.previousId
    : null;
  const request: ReadinessRequest | null =
    document === undefined || pcId === null
      ? null
      : { ...choice, windows: [...choice.windows], previousId, inspectionId: document.inspectionId, pcId };
  const { readiness, error, busy } = useReadiness(request, stores, reads);

  if (document === undefined || request === null)
    return (
      <PageFrame title={title}>
        <NoPackage />
      </PageFrame>
    );
  const index = selection?.inspectionId === document.inspectionId ? selection.packageIndex : 0;
  const item = readiness?.packages[index];

  async function save(format: 'html' | 'json'): Promise<void> {
    if (request === null) return;
    try {
      setSaving(null);
      saveFile(await call('ready.export', { ...request, format }));
      announce('The report was handed over for saving.');
    } catch (thrown) {
      setSaving(toCallError(thrown));
    }
  }

  return (
    <PageFrame
      title={title}
      lead="Checked against what signing, Windows Update and the kernel ask for. Nothing is sent anywhere."
      actions={
        <div className={styles.exports}>
          <SaveRegular aria-hidden="true" fontSize={18} />
          <span>Report</span>
          {(['html', 'json'] as const).map((format) => (
            <Button
              key={format}
              size="small"
              aria-label={`Save the report as ${format.toUpperCase()}`}
              onClick={() => void save(format)}
            >
              {format.toUpperCase()}
            </Button>
          ))}
        </div>
      }
    >
      {document.inspection.packages.length > 1 && (
        <Choose
          label="Package"
          value={String(index)}
          options={document.inspection.packages.map(({ inf }, at) => [String(at), inf.path])}
          onChange={(value) => select({ inspectionId: document.inspectionId, packageIndex: Number(value) })}
        />
      )}
      <Choices
        choice={choice}
        others={documents.filter((each) => each !== document)}
        onChoose={(change) => setChoice((before) => ({ ...before, ...change }))}
      />
      {[error, saving].map(
        (each) => each !== null && <ErrorMessage key={each.message}>{each.message}</ErrorMessage>,
      )}
      {item === undefined ? (
        busy && <Spinner label="Checking" />
      ) : (
        <>
          <section className={styles.verdict} data-ready={item.ready} aria-live="polite">
            <h2>{item.ready ? 'Ready for release' : 'Not ready for release'}</h2>
            <p>
              <bdi>{item.inf}</bdi>: {plural(item.counts.fail, 'check')} failed,{' '}
              {plural(item.counts.warn, 'warning')}.
            </p>
          </section>
          {readiness?.problems.map(({ message }) => (
            <p key={message} className={styles.quiet}>
              {message}
            </p>
          ))}
          <Card title="Checklist" note="in the order of the work">
            <FindingList findings={item.findings} />
          </Card>
          <SummaryCard item={item} pcs={readiness?.pcs ?? []} />
          <AdviceCard advice={item.advice} />
          <BoardCard board={item.board} />
        </>
      )}
    </PageFrame>
  );
}
