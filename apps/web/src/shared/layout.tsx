import {
  AccountMenu,
  Alert,
  applyTheme,
  Button,
  ButtonLink,
  Footer,
  Header,
  LanguageSwitch,
  Loading,
  PageShell,
} from '@samenstem/ui';
import { useQuery } from '@tanstack/react-query';
import { Fragment, Suspense, useEffect } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { api, unwrap } from './api';
import { useLanguage, useTexts } from './language';
import { type Municipality, municipalityQuery } from './municipality';
import { isStaff, useAccount, useSessionChange } from './session';
import { sharedTexts } from './shared.texts';

/** The frame of every page of a municipality: header, footer, colours. */
export function MunicipalityLayout({ portal }: { portal: React.ReactNode }) {
  const t = useTexts(sharedTexts);
  const { data, isError } = useQuery(municipalityQuery);
  useEffect(() => {
    if (data) applyTheme({ ...data.palette, radius: Number.parseFloat(data.palette.radius) });
  }, [data]);
  if (isError) return portal;
  if (!data) return <Loading text={t.loading} />;
  return (
    <PageShell
      skipText={t.skip}
      header={<SiteHeader municipality={data} />}
      footer={<SiteFooter municipality={data} />}
    >
      {data.hasDemoContent && (
        <Alert tone="info" toneText={t.infoTone}>
          {t.demo}
        </Alert>
      )}
      <Suspense fallback={<Loading text={t.loading} />}>
        <Outlet />
      </Suspense>
    </PageShell>
  );
}

function SiteHeader({ municipality }: { municipality: Municipality }) {
  const t = useTexts(sharedTexts);
  const { pathname } = useLocation();
  const account = useAccount();
  const items = [
    { label: t.initiatives, href: '/initiatieven' },
    { label: t.honoured, href: '/gehonoreerd' },
    { label: t.goals, href: '/doelen' },
    ...(isStaff(account) ? [{ label: t.management, href: '/beheer' }] : []),
  ];
  const nav = items.map((item) => ({ ...item, current: pathname.startsWith(item.href) }));
  return (
    <Header
      name={municipality.name}
      product="Samenstem"
      mark={municipality.mark}
      homeHref="/"
      nav={nav}
      navLabel={t.navLabel}
      menuText={t.menu}
      tools={<HeaderTools />}
    />
  );
}

function HeaderTools() {
  const t = useTexts(sharedTexts);
  const { language, choose } = useLanguage();
  const account = useAccount();
  const { pathname } = useLocation();
  const languages = [
    { code: 'nl', short: 'NL', name: 'Nederlands', current: language === 'nl' },
    { code: 'en', short: 'EN', name: 'English', current: language === 'en' },
  ];
  const here = pathname === '/inloggen' ? '' : `?terug=${encodeURIComponent(pathname)}`;
  return (
    <>
      <LanguageSwitch
        label={t.language}
        languages={languages}
        onSelect={(code) => choose(code as 'nl' | 'en')}
      />
      {account === null && (
        <ButtonLink href={`/inloggen${here}`} icon="user">
          {t.signIn}
        </ButtonLink>
      )}
      {account && <SignedInMenu name={account.displayName} />}
    </>
  );
}

function SignedInMenu({ name }: { name: string }) {
  const t = useTexts(sharedTexts);
  const changeSession = useSessionChange();
  const navigate = useNavigate();
  const signOut = async () => {
    await unwrap(api.DELETE('/api/v1/sessions/current')).catch(() => undefined);
    changeSession(null);
    await navigate('/');
  };
  const items = [
    { label: t.myInitiatives, href: '/mijn-initiatieven' },
    { label: t.myAccount, href: '/mijn-account' },
  ];
  return (
    <AccountMenu name={name} label={t.accountLabel} items={items}>
      <Button variant="subtle" onClick={() => void signOut()}>
        {t.signOut}
      </Button>
    </AccountMenu>
  );
}

function SiteFooter({ municipality }: { municipality: Municipality }) {
  const t = useTexts(sharedTexts);
  const { contact } = municipality;
  const columns = [
    {
      heading: t.doHeading,
      links: [
        { label: t.initiatives, href: '/initiatieven' },
        { label: t.propose, href: '/initiatieven/nieuw' },
        { label: t.honoured, href: '/gehonoreerd' },
        { label: t.goals, href: '/doelen' },
      ],
    },
    {
      heading: t.aboutHeading,
      links: [
        { label: t.about, href: '/zo-werkt-het' },
        { label: t.recount, href: '/tel-na' },
        { label: t.privacy, href: '/privacy' },
        { label: t.accessibility, href: '/toegankelijkheid' },
      ],
    },
    {
      heading: t.contactHeading,
      links: [
        { label: t.mail, href: `mailto:${contact.email}` },
        { label: contact.phone, href: `tel:${contact.phone.replace(/[^+\d]/g, '')}` },
      ],
    },
  ];
  return (
    <Footer name={municipality.name} mark={municipality.mark} columns={columns}>
      {contact.address}. <EmailAddress address={contact.email} />. {contact.openingHours} {t.closing}
    </Footer>
  );
}

/** May break after its dots and its at sign, so that it fits a narrow screen. */
function EmailAddress({ address }: { address: string }) {
  return address.split(/(?<=[.@])/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
