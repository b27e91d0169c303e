import { describe, expect, it } from 'vitest';
import {
  allPackages,
  initialPackageState,
  type OpenDocument,
  packageReducer,
  selectedPackage,
} from '../../../renderer/stores/package-reducer';
import type { Category } from '../../../shared/model/verdict';
import { sampleInspection } from '../../support/sample-inspections';

const document = (inspectionId: string, ...categories: Category[]): OpenDocument => ({
  inspectionId,
  name: inspectionId,
  uploaded: false,
  inspection: sampleInspection(categories),
});
const opened = (...documents: OpenDocument[]) =>
  packageReducer(initialPackageState, { type: 'opened', documents, failures: [] });
const job = { jobId: 'job', name: 'a.zip', index: 0, count: 1 };
const progress = {
  kind: 'progress',
  jobId: 'job',
  phase: 'hashing',
  done: 1,
  total: 2,
  file: 'a.sys',
} as const;

describe('packageReducer', () => {
  it('when one package was opened then it is selected', () => {
    expect(opened(document('one', 'unsigned')).selection).toEqual({ inspectionId: 'one', packageIndex: 0 });
  });

  it('when several packages were opened then none is selected and all are listed in order', () => {
    const state = opened(document('one', 'unsigned', 'altered'), document('two', 'trusted-publisher'));
    expect(state.selection).toBeNull();
    expect(allPackages(state.documents).map((item) => item.package.verdict.category)).toEqual([
      'unsigned',
      'altered',
      'trusted-publisher',
    ]);
  });

  it('when opening fails then what was on screen stays there', () => {
    const before = opened(document('one', 'unsigned'));
    const failures = [{ name: 'b.zip', code: 'UNREADABLE', message: 'b.zip is cut off.' }];
    const after = packageReducer(packageReducer(before, { type: 'job-started', job }), {
      type: 'failed',
      failures,
    });
    expect(selectedPackage(after)?.inspectionId).toBe('one');
    expect(after).toMatchObject({ job: null, failures, stale: true });
  });

  it('when progress is of another job then it is ignored', () => {
    const running = packageReducer(initialPackageState, { type: 'job-started', job });
    expect(packageReducer(running, { type: 'progressed', progress }).job?.progress).toEqual(progress);
    expect(packageReducer(running, { type: 'progressed', progress: { ...progress, jobId: 'old' } })).toBe(
      running,
    );
    expect(packageReducer(initialPackageState, { type: 'progressed', progress })).toBe(initialPackageState);
  });

  it('when the selected package is judged otherwise then the change is told', () => {
    const state = packageReducer(opened(document('one', 'unknown-publisher')), {
      type: 'judged',
      inspectionId: 'one',
      inspection: sampleInspection(['trusted-publisher']),
    });
    expect(state.change).toMatchObject({ from: 'unknown-publisher', to: 'trusted-publisher' });
    expect(selectedPackage(state)?.package.verdict.category).toBe('trusted-publisher');
  });

  it('when another document is judged then no change is told', () => {
    const before = opened(document('one', 'unsigned'), document('two', 'unknown-publisher'));
    const selected = packageReducer(before, {
      type: 'selected',
      selection: { inspectionId: 'one', packageIndex: 0 },
    });
    const after = packageReducer(selected, {
      type: 'judged',
      inspectionId: 'two',
      inspection: sampleInspection(['trusted-publisher']),
    });
    expect(after.change).toBeNull();
    expect(after.documents[1]?.inspection.packages[0]?.verdict.category).toBe('trusted-publisher');
  });

  it('when the open package changed on disk then that is noted, and who asked about it asks anew', () => {
    const before = opened(document('one', 'unsigned'), document('two', 'unsigned'));
    const note = (state: 'changed' | 'returned' | 'gone' | 'unreadable') => {
      const onDisk = { state, at: '2026-01-01T12:00:00Z', message: null };
      return packageReducer(before, { type: 'moved-on-disk', inspectionId: 'two', onDisk });
    };
    expect(note('changed').documents.map(({ onDisk }) => onDisk?.state)).toEqual([undefined, 'changed']);
    expect((['changed', 'returned', 'gone', 'unreadable'] as const).map((each) => note(each).reads)).toEqual([
      1, 1, 0, 0,
    ]);
  });

  it('when another INF came before the selected one on disk then the same package stays on the page', () => {
    const before = opened(document('one', 'unsigned'));
    const [shown] = before.documents[0]?.inspection.packages ?? [];
    if (shown === undefined) throw new Error('The sample has no package.');
    const newcomer = { ...shown, inf: { ...shown.inf, path: 'another.inf' } };
    const judged = (packages: (typeof shown)[]) =>
      packageReducer(before, {
        type: 'judged',
        inspectionId: 'one',
        inspection: { ...sampleInspection(['unsigned']), packages },
      });
    expect(judged([newcomer, shown]).selection).toEqual({ inspectionId: 'one', packageIndex: 1 });
    expect(selectedPackage(judged([newcomer]))?.package.inf.path).toBe('another.inf');
    expect(judged([newcomer, newcomer]).selection).toBeNull();
  });
});
