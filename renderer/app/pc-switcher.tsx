import { Select } from '@fluentui/react-components';
import type { PcSummary } from '../../shared/api';
import { switchWords } from '../../shared/windows/switch-words';
import { DesktopRegular } from '../common/icons';
import { Tag } from '../common/tag';
import { groupByWindows } from '../pcs/windows-groups';
import { selectPc, usePc } from '../stores/pc';
import { usePcs } from '../stores/pcs';
import { pageHash } from './route';
import styles from './top-bar.module.css';

const users = [
  { id: 'admin', name: 'Administrator' },
  { id: 'standard', name: 'Standard user' },
] as const;

/** Most PCs are named after their Windows: it is not said twice. */
const fullName = ({ name, windowsName }: PcSummary): string =>
  name.toLowerCase().includes(windowsName.toLowerCase()) ? name : `${name} (${windowsName})`;

/** Which simulated PC everything is judged for, and who sits in front of it. */
export function PcSwitcher() {
  const { pcs, error, choose, setUser } = usePc();
  const pc = usePc(selectPc);
  const details = usePcs((state) => state.details);
  if (error !== null && pc === null) {
    return (
      <p className={styles.error} role="alert">
        {error.message}
      </p>
    );
  }
  if (pc === null) return null;
  const tagsOf = ({ id }: PcSummary) => {
    const own = details[id];
    return own === undefined ? [] : switchWords(own.windows, own.switches);
  };
  const option = (item: PcSummary) => (
    <option key={item.id} value={item.id}>
      {[fullName(item), ...tagsOf(item).map(({ text }) => text)].join(' · ')}
    </option>
  );
  const groups = groupByWindows(pcs, ({ windows }) => windows);
  const tags = tagsOf(pc);
  return (
    <section className={styles.pc} aria-label="Simulated PC" title={pc.folder}>
      <label htmlFor="pc-select">
        <DesktopRegular aria-hidden="true" fontSize={18} /> PC
      </label>
      <Select
        id="pc-select"
        size="small"
        className={styles.pcSelect ?? ''}
        value={pc.id}
        onChange={(_, data) => void choose(data.value)}
      >
        {groups.length < 2
          ? pcs.map(option)
          : groups.map(({ name, items }) => (
              <optgroup key={name} label={name}>
                {items.map(option)}
              </optgroup>
            ))}
      </Select>
      {tags[0] !== undefined && (
        <a
          className={styles.switches}
          href={pageHash.pcs}
          title={tags.map(({ text }) => text).join(', ')}
          aria-label={`Switched on this PC: ${tags.map(({ text }) => text).join(', ')}`}
        >
          <Tag intent={tags[0].lax ? 'warning' : 'neutral'}>{tags[0].text}</Tag>
          {tags.length > 1 && <Tag>+{tags.length - 1}</Tag>}
        </a>
      )}
      <fieldset className={styles.users}>
        <legend className="visually-hidden">Signed-in user</legend>
        {users.map((user) => (
          <label key={user.id}>
            <input
              type="radio"
              name="pc-user"
              value={user.id}
              checked={pc.user === user.id}
              onChange={() => void setUser(user.id)}
            />
            {user.name}
          </label>
        ))}
      </fieldset>
      {error !== null && (
        <p className={styles.error} role="alert">
          {error.message}
        </p>
      )}
    </section>
  );
}
