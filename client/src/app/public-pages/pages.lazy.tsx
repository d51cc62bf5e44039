import { createLazyRoute } from '@tanstack/react-router';
import { TextPage } from './TextPage.tsx';

export const legal = createLazyRoute('/public/mentions-legales')({
  component: () => <TextPage page="legal" parts={['publisher', 'host', 'licence', 'sources']} />,
});

export const privacy = createLazyRoute('/public/confidentialite')({
  component: () => <TextPage page="privacy" parts={['what', 'why', 'howLong', 'who', 'cookies', 'rights']} />,
});

export const terms = createLazyRoute('/public/conditions')({
  component: () => <TextPage page="terms" parts={['who', 'account', 'use', 'value', 'availability']} />,
});

export const accessibility = createLazyRoute('/public/accessibilite')({
  component: () => <TextPage page="accessibility" parts={['state', 'done', 'limits', 'contact']} />,
});
