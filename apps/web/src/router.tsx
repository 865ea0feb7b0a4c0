import { type AnchorProps, LinkProvider } from '@samenstem/ui';
import type { ComponentType } from 'react';
import { createBrowserRouter, Link as RouterLink, Outlet, type RouteObject } from 'react-router';
import { BrokenPage } from './shared/broken-page';
import { MunicipalityLayout } from './shared/layout';
import { NotFoundPage } from './shared/not-found-page';
import { PortalPage } from './portal/portal-page';

type Module = Record<string, ComponentType>;

/** On the very first page the frame stands there before the page does. */
function Nothing() {
  return null;
}

/** A page that is loaded when somebody goes there. */
function page(path: string, load: () => Promise<unknown>, name: string): RouteObject {
  const lazy = async () => ({ Component: ((await load()) as Module)[name] });
  return { path, lazy, ErrorBoundary: BrokenPage, HydrateFallback: Nothing };
}

function AppLink({ href, ...rest }: AnchorProps) {
  return <RouterLink to={href ?? ''} {...rest} />;
}

function Root() {
  return (
    <LinkProvider component={AppLink}>
      <Outlet />
    </LinkProvider>
  );
}

export const routes: RouteObject[] = [
  page('/', () => import('./home/home-page'), 'HomePage'),
  page('/zo-werkt-het', () => import('./about/about-page'), 'AboutPage'),
  page('/privacy', () => import('./about/privacy-page'), 'PrivacyPage'),
  page('/toegankelijkheid', () => import('./about/accessibility-page'), 'AccessibilityPage'),
  page('/doelen', () => import('./programmes/programmes-page'), 'ProgrammesPage'),
  page('/doelen/:id', () => import('./programmes/goal-page'), 'GoalPage'),
  page('/documenten/:id', () => import('./programmes/document-page'), 'DocumentPage'),
  page('/gehonoreerd', () => import('./promises/promises-page'), 'PromisesPage'),
  page('/gehonoreerd/:id', () => import('./promises/promise-page'), 'PromisePage'),
  page('/tel-na', () => import('./recount/recount-page'), 'RecountPage'),
  page('/initiatieven', () => import('./initiatives/initiatives-page'), 'InitiativesPage'),
  page('/initiatieven/nieuw', () => import('./initiatives/new-initiative-page'), 'NewInitiativePage'),
  page('/initiatieven/:id', () => import('./initiatives/initiative-page'), 'InitiativePage'),
  page(
    '/initiatieven/:id/bewerken',
    () => import('./initiatives/edit-initiative-page'),
    'EditInitiativePage',
  ),
  page('/initiatieven/:id/versies', () => import('./initiatives/versions-page'), 'VersionsPage'),
  page('/mijn-initiatieven', () => import('./initiatives/my-initiatives-page'), 'MyInitiativesPage'),
  page('/inloggen', () => import('./accounts/sign-in-page'), 'SignInPage'),
  page('/registreren', () => import('./accounts/register-page'), 'RegisterPage'),
  page('/bevestigen', () => import('./accounts/confirm-page'), 'ConfirmPage'),
  page('/wachtwoord-vergeten', () => import('./accounts/forgot-password-page'), 'ForgotPasswordPage'),
  page('/nieuw-wachtwoord', () => import('./accounts/new-password-page'), 'NewPasswordPage'),
  page('/nieuw-emailadres', () => import('./accounts/new-email-page'), 'NewEmailPage'),
  page('/mijn-account', () => import('./accounts/account-page'), 'AccountPage'),
  page('/beheer', () => import('./management/management-page'), 'ManagementPage'),
  page('/beheer/werklijst', () => import('./management/work-list-page'), 'WorkListPage'),
  page('/beheer/initiatieven/:id', () => import('./management/decision-page'), 'DecisionPage'),
  page('/beheer/uitvoering', () => import('./management/promises-page'), 'ManagePromisesPage'),
  page('/beheer/uitvoering/:id', () => import('./management/promise-page'), 'ManagePromisePage'),
  page('/beheer/rollen', () => import('./management/roles-page'), 'RolesPage'),
  { path: '*', Component: NotFoundPage },
];

export const router = createBrowserRouter([
  {
    Component: Root,
    children: [{ element: <MunicipalityLayout portal={<PortalPage />} />, children: routes }],
  },
]);
