import { useCallback, useState } from 'react';

export type Density = 'comfortable' | 'compact';

const KEY = 'maillage-density';

function stored(): Density {
  try {
    return localStorage.getItem(KEY) === 'compact' ? 'compact' : 'comfortable';
  } catch {
    return 'comfortable';
  }
}

/** How close the rows stand: the reader's own habit, the same for every list. */
export function useDensity(): [Density, (density: Density) => void] {
  const [density, setDensity] = useState(stored);
  const change = useCallback((next: Density) => {
    setDensity(next);
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // Storage refused: the choice lasts as long as the page.
    }
  }, []);
  return [density, change];
}
