import type { ReactNode } from 'react';

/** A select of the browser's own, with its label. */
export function LabelledSelect({
  label,
  value,
  name,
  children,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly name: string;
  /** The options. */
  readonly children: ReactNode;
  readonly onChange: (value: string) => void;
}): ReactNode {
  return (
    <label className="labelled">
      <span>{label}</span>
      <select name={name} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {children}
      </select>
    </label>
  );
}
