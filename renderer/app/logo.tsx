/** The product's mark: a package with a check lane across it. Drawn for this product. */
export function Logo() {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <rect x="2" y="4" width="20" height="17" rx="4" fill="var(--colorBrandBackground)" />
      <path d="M2 9.5h20" stroke="var(--colorNeutralForegroundOnBrand)" strokeWidth="1.4" opacity=".55" />
      <path
        d="m7.5 14.8 3 3 6-6.4"
        fill="none"
        stroke="var(--colorNeutralForegroundOnBrand)"
        strokeWidth="2.1"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
