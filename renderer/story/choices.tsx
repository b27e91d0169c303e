import type { PcSummary } from '../../shared/api';
import { defaultWindows, findWindows } from '../../shared/windows/versions';
import { userWords } from '../matrix/matrix-words';
import { architectureName } from '../pcs/architecture-name';
import { ChoiceField } from '../pcs/choice-field';
import { windowsGroups } from '../pcs/windows-groups';
import { usePackage } from '../stores/package';
import type { allPackages, Selection } from '../stores/package-reducer';
import { architectureOf } from './request';
import styles from './story.module.css';
import type { Player } from './use-story';
import { routeWords } from './words';

interface ChoicesProps {
  readonly player: Player;
  readonly pc: PcSummary;
  readonly packages: ReturnType<typeof allPackages>;
  readonly selection: Selection;
}

const atHand = 'at-hand';
const keyOf = ({ inspectionId, packageIndex }: Selection) => `${inspectionId} ${packageIndex}`;
const users = (['admin', 'standard'] as const).map((id) => ({ id, name: userWords[id] }));

/** Whose story is told: which package, on which Windows, for whom, and how the person sets about it. */
export function Choices({ player, pc, packages, selection }: ChoicesProps) {
  const select = usePackage((state) => state.select);
  const { read, shown, choose } = player;
  const { link } = read;
  const windows = findWindows(link.windows ?? '') ?? defaultWindows;
  const routes = shown?.story.routes ?? [link.route ?? 'device-manager'];
  return (
    <div className={styles.choices}>
      {packages.length > 1 && (
        <ChoiceField
          label="Package"
          value={keyOf(selection)}
          onChange={(key) => {
            const chosen = packages.find((item) => keyOf(item) === key);
            if (chosen === undefined) return;
            select({ inspectionId: chosen.inspectionId, packageIndex: chosen.packageIndex });
            choose({});
          }}
          choices={packages.map((item) => ({ id: keyOf(item), name: item.package.inf.path }))}
        />
      )}
      <ChoiceField
        label="On"
        value={link.windows ?? atHand}
        onChange={(id) => choose({ windows: id === atHand ? null : id, architecture: null })}
        choices={[{ id: atHand, name: `PC at hand: ${pc.name}` }]}
        groups={windowsGroups().map(({ name, rows }) => ({
          name: `${name}, without saving a PC`,
          choices: rows,
        }))}
      />
      {link.windows !== null && windows.architectures.length > 1 && (
        <ChoiceField
          label="Architecture"
          value={architectureOf(link)}
          onChange={(id) =>
            choose({ architecture: windows.architectures.find((each) => each === id) ?? null })
          }
          choices={windows.architectures.map((id) => ({ id, name: architectureName(id) }))}
        />
      )}
      <ChoiceField
        label="For"
        value={link.user ?? pc.user}
        onChange={(id) => choose({ user: users.find((user) => user.id === id)?.id ?? null })}
        choices={users}
      />
      <ChoiceField
        label="By way of"
        value={shown?.story.route ?? link.route ?? 'device-manager'}
        onChange={(id) => choose({ route: routes.find((route) => route === id) ?? null })}
        choices={routes.map((id) => ({ id, name: routeWords[id] }))}
      />
    </div>
  );
}
