import { Component, type ReactNode } from 'react';

interface State {
  readonly failed: boolean;
}

/**
 * Second tier: the shell itself fails. Nothing of the portal can be relied on then, catalogue included, so the two
 * sentences are written here in both languages.
 */
export class RootBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const french = document.documentElement.lang !== 'en';
    return (
      <main style={{ maxWidth: '40rem', margin: '4rem auto', padding: '0 1rem' }} role="alert">
        <h1>{french ? 'Le portail ne peut pas s’afficher' : 'The portal cannot be displayed'}</h1>
        <p>
          {french
            ? 'Rechargez la page. Si cela se reproduit, prévenez l’administrateur de la plateforme. Votre dernier brouillon est conservé.'
            : 'Reload the page. If it happens again, tell the platform administrator. Your last draft is kept.'}
        </p>
        <button type="button" onClick={() => location.reload()}>
          {french ? 'Recharger' : 'Reload'}
        </button>
      </main>
    );
  }
}
