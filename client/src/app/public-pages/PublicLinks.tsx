import { Link } from '@tanstack/react-router';
import { useT } from '../../ui/intl.tsx';

/** The pages that the law and fairness ask for, at the foot of every page. */
export function PublicLinks() {
  const t = useT();
  return (
    <>
      <Link to="/accessibilite">{t('shell.footer.accessibility')}</Link>
      <Link to="/mentions-legales">{t('shell.footer.legal')}</Link>
      <Link to="/confidentialite">{t('shell.footer.privacy')}</Link>
      <Link to="/conditions">{t('shell.footer.terms')}</Link>
      <Link to="/etat-du-service">{t('shell.footer.status')}</Link>
    </>
  );
}
