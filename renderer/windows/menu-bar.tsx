import { Said } from './said';

const menus = ['devmgr.menu-file', 'devmgr.menu-action', 'devmgr.menu-view', 'devmgr.menu-help'] as const;

/** Menu bar and tool bar of a console window: there to be looked at, since no story opens a menu of it. */
export function MenuBar() {
  return (
    <div aria-hidden="true">
      <div className="win-menu-bar">
        {menus.map((id) => (
          <span key={id}>
            <Said id={id} />
          </span>
        ))}
      </div>
      <div className="win-tool-bar">
        {['back', 'forward', 'panes', 'properties', 'scan'].map((tool) => (
          <span key={tool} className="win-tool" data-tool={tool} />
        ))}
      </div>
    </div>
  );
}
