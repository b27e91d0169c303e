/** The panel at the left of a classic wizard's first and last page, of our own drawing. */
export function WizardPanel() {
  return (
    <div className="win-classic-panel">
      <svg aria-hidden="true" viewBox="0 0 164 314" preserveAspectRatio="xMidYMid slice">
        <path d="M0 0H164V314H0Z" fill="#1f4f8f" />
        <path d="M0 210C60 150 110 190 164 120V314H0Z" fill="#2b66b1" />
        <path d="M0 260C60 210 120 240 164 190V314H0Z" fill="#3b7cca" />
        <path d="M112 26H146V52H112ZM120 60H138M129 52V60" fill="#e8f0fa" stroke="#e8f0fa" strokeWidth="4" />
        <path d="M116 30H142V48H116Z" fill="#1f4f8f" />
      </svg>
    </div>
  );
}
