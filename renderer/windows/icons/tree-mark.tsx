import { Icon } from '../../dialogs';
import { useScene } from '../scene-context';

/** The mark before a branch: a box with plus or minus on Vista, a triangle on 7 and 8, a chevron since 10. */
export function TreeMark({ open }: { readonly open: boolean }) {
  const { dialogFamily } = useScene().windows;
  if (dialogFamily === 'vista')
    return (
      <Icon width={9} height={9}>
        <path d="M.5.5H8.5V8.5H.5Z" fill="#fff" stroke="#919191" />
        <path d={open ? 'M2 4.5H7' : 'M2 4.5H7M4.5 2V7'} stroke="#000" />
      </Icon>
    );
  if (dialogFamily === '7' || dialogFamily === '8')
    return (
      <Icon width={9} height={9}>
        {open ? (
          <path d="M7.5 2V7.5H2Z" fill="#404040" stroke="#262626" strokeLinejoin="round" />
        ) : (
          <path d="M2.5 1 6.5 4.5 2.5 8Z" fill="#fff" stroke="#a6a6a6" strokeLinejoin="round" />
        )}
      </Icon>
    );
  return (
    <Icon width={9} height={9}>
      <path
        d={open ? 'M.8 2.7 4.5 6.4 8.2 2.7' : 'M2.7.8 6.4 4.5 2.7 8.2'}
        fill="none"
        stroke="#5a5a5a"
        strokeWidth="1.1"
      />
    </Icon>
  );
}
