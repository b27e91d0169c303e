import { Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { LogSection } from '../../shared/model/log-index';
import type { SectionFilter } from '../../shared/model/log-view';
import type { LogView } from '../stores/log-views';
import type { OpenLog } from '../stores/open-logs';
import { filterProblem, queryOf } from './filter';
import styles from './log.module.css';
import { SectionList } from './section-list';
import { useSectionPages } from './use-section-pages';

interface SectionsPanelProps {
  readonly log: OpenLog;
  readonly view: LogView;
  readonly onGo: (section: LogSection) => void;
}

/** What the filter of the lines says of sections. */
function sectionFilter({ filter, filtering }: LogView, text: string): SectionFilter {
  const query = filtering && filterProblem(filter) === null ? queryOf(filter) : null;
  return {
    ...(query?.statuses !== undefined && { statuses: query.statuses }),
    ...(query?.from !== undefined && { from: query.from }),
    ...(query?.to !== undefined && { to: query.to }),
    ...(text !== '' && { text }),
  };
}

/** The sections by title, those that the filter leaves. */
export function SectionsPanel({ log, view, onGo }: SectionsPanelProps) {
  const [text, setText] = useState('');
  const pages = useSectionPages(log, sectionFilter(view, text));
  return (
    <div className={styles.sections}>
      <Input
        size="small"
        aria-label="Sections with this in their title"
        placeholder="INF, device or title"
        value={text}
        onChange={(_, { value }) => setText(value)}
        spellCheck={false}
      />
      <SectionList pages={pages} current={view.section} onGo={onGo} />
    </div>
  );
}
