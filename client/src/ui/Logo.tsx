/** Four strands woven over and under: what four partners hold together. */
export function Logo({ size = 32 }: { readonly size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#3d2a7d" />
      <g fill="none" strokeWidth="3.4" strokeLinecap="round">
        <path d="M11.5 5v8.2M11.5 18.8V27M20.5 5v2.7M20.5 13.3V27" stroke="#fff" />
        <path d="M5 11.5h17.7M5 20.5h2.7M13.3 20.5H27" stroke="#c9bdf0" />
        <path d="M27 11.5h-.2" stroke="#f2879a" />
      </g>
    </svg>
  );
}
