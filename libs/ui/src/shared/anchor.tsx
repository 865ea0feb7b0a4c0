import {
  createContext,
  createElement,
  use,
  type ComponentPropsWithRef,
  type ElementType,
  type ReactNode,
} from 'react';

export type AnchorProps = Omit<ComponentPropsWithRef<'a'>, 'href'> & {
  href: string;
  component?: ElementType;
};

const LinkComponent = createContext<ElementType>('a');

/** Tells every component with an `href` how the app navigates; the component receives `href` and anchor props. */
export function LinkProvider({ component, children }: { component: ElementType; children: ReactNode }) {
  return <LinkComponent value={component}>{children}</LinkComponent>;
}

// Another origin, a scheme or a place on this page: the browser's own work.
const LEAVES_THE_APP = /^([a-z][a-z+.-]*:|\/\/|#)/i;

/** The one place that decides between the app's link and a plain `<a>`. */
export function Anchor({ href, component, ...rest }: AnchorProps) {
  const provided = use(LinkComponent);
  const isPlain = rest.download !== undefined || LEAVES_THE_APP.test(href);
  return createElement(component ?? (isPlain ? 'a' : provided), { href, ...rest });
}
