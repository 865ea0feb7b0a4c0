// The boundaries of the house, as patterns: a module born tomorrow is covered without a change here.
const api = '^apps/api/src';
const web = '^apps/web/src';
const twins = '^libs/[^/]+/src/twins/';
const spec = '\\.spec\\.tsx?$';

/** What every floor may use, and which folders are not modules. */
const groundFloor = '(municipalities|accounts|electorate|comments|moderation|notifications)';
const topFloor = '(desk|reporting|open-data)';
const foundation = '(shared|migrations)/|config\\.ts$';

/** Who stands above all modules: the programs, the seeding, the tests' own tools, and the specs. */
const above = [`${api}/[^/]+\\.ts$`, `${api}/(testing|seeding|migrations)/`, spec];
const frontDoor = '\\.(service|module)\\.ts$';

/** What a sub-noun keeps behind its service, even from its own module; the module file wires everything. */
const insides = '\\.(queries|controller|jobs|entity)\\.ts$';
const wiring = '\\.module\\.ts$';

const cycles = [
  {
    name: 'no-circle',
    comment: 'Two files that need each other are one thing, or miss a third: types count too.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
];

const doors = [
  {
    name: 'front-doors-only',
    comment: 'Of another module you import its service or its module file.',
    severity: 'error',
    from: { path: `${api}/([^/]+)/`, pathNot: above },
    to: { path: `${api}/[^/]+/`, pathNot: [`${api}/($1|shared|migrations)/`, frontDoor] },
  },
  {
    name: 'front-doors-of-sub-nouns',
    comment:
      'Of a sub-noun of your own module you use the service, not its queries, controller, jobs or entities.',
    severity: 'error',
    from: { path: `${api}/([^/]+)/[^/]+\\.ts$`, pathNot: [...above, `${api}/shared/`, wiring] },
    to: { path: `${api}/$1/[^/]+/.*${insides}`, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'front-doors-between-sub-nouns',
    comment: 'The same from one sub-noun to another.',
    severity: 'error',
    from: { path: `${api}/([^/]+)/([^/]+)/`, pathNot: [...above, `${api}/shared/`, wiring] },
    to: { path: `${api}/$1/[^/]+/.*${insides}`, pathNot: `${api}/$1/$2/`, dependencyTypesNot: ['type-only'] },
  },
];

const floors = [
  {
    name: 'shared-stands-on-nothing',
    comment: 'shared/ is the foundation: it knows no module.',
    severity: 'error',
    from: { path: `${api}/shared/`, pathNot: above },
    to: { path: `${api}/`, pathNot: `${api}/(${foundation})` },
  },
  {
    name: 'ground-floor-looks-down',
    comment: 'The ground floor does not know who takes part in what.',
    severity: 'error',
    from: { path: `${api}/${groundFloor}/`, pathNot: above },
    to: { path: `${api}/`, pathNot: `${api}/(${groundFloor}/|${foundation})` },
  },
  {
    name: 'nobody-looks-at-the-top-floor',
    comment: 'desk, reporting and open-data look at everything, and nobody looks at them.',
    severity: 'error',
    from: { path: `${api}/([^/]+)/`, pathNot: above },
    to: { path: `${api}/${topFloor}/`, pathNot: `${api}/$1/` },
  },
  {
    name: 'programs-are-not-imported',
    comment:
      'app.module, main, worker, migrate, testing and seeding use the modules, never the other way round.',
    severity: 'error',
    from: { path: `${api}/([^/]+)/`, pathNot: [`${api}/(testing|seeding)/`, spec] },
    to: { path: [`${api}/(testing|seeding)/`, `${api}/(?!config\\.ts)[^/]+\\.ts$`] },
  },
];

const pure = [
  {
    name: 'rules-know-nothing',
    comment:
      'Rules take values and return values: of this project they import other rules, refusals, the calendar and types.',
    severity: 'error',
    from: { path: '\\.rules\\.ts$' },
    to: {
      path: '^(apps|libs|seeds|tools)/',
      pathNot: [
        '\\.rules\\.ts$',
        `${api}/shared/(refusal|calendar)`,
        '^libs/(counting|ledger)/',
        'node_modules',
      ],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'rules-know-no-framework',
    comment: 'Rules import no package and nothing of Node, not even a type.',
    severity: 'error',
    from: { path: '\\.rules\\.ts$' },
    to: {
      dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
      pathNot: '^libs/',
    },
  },
  {
    name: 'libs-know-no-apps',
    comment: 'A library is used, it does not use the programs.',
    severity: 'error',
    from: { path: '^libs/' },
    to: { path: '^(apps|seeds|tools)/', pathNot: 'node_modules' },
  },
  {
    name: 'libs-are-pure',
    comment: 'Every library is pure unless it is about the screen (ui) or the network (api-client).',
    severity: 'error',
    from: {
      path: '^libs/(?!ui/|api-client/|ledger/)([^/]+)/',
      pathNot: [spec, twins, '\\.config\\.[cm]?[jt]s$'],
    },
    to: { pathNot: '^libs/$1/' },
  },
  {
    name: 'ledger-knows-only-cryptography',
    comment: 'As pure as the others, but for one thing that nobody should write himself.',
    severity: 'error',
    from: { path: '^libs/ledger/', pathNot: [spec, '\\.config\\.[cm]?[jt]s$'] },
    to: { pathNot: ['^libs/ledger/', '^node_modules/@noble/(curves|hashes)/'] },
  },
  {
    name: 'twins-are-for-tests',
    comment: 'A slow twin holds the engine against another opinion: only tests use it.',
    severity: 'error',
    from: { pathNot: [spec, twins] },
    to: { path: twins },
  },
];

const apart = [
  {
    name: 'apps-live-apart',
    comment: 'Programs meet over HTTP or in a library.',
    severity: 'error',
    from: { path: '^apps/([^/]+)/' },
    to: { path: '^apps/', pathNot: ['^apps/$1/', 'node_modules'] },
  },
  {
    name: 'web-features-live-apart',
    comment: 'A web feature uses shared/ and the libraries; only the router knows the features.',
    severity: 'error',
    from: { path: `${web}/([^/]+)/`, pathNot: spec },
    to: { path: [`${web}/[^/]+/`, `${web}/(main|router)\\.tsx?$`], pathNot: `${web}/($1|shared)/` },
  },
  {
    name: 'one-design-system',
    comment: 'Only libs/ui imports a design system or a typeface.',
    severity: 'error',
    from: { pathNot: '^libs/ui/' },
    to: { path: '(^|node_modules/)(@utrecht|@nl-design-system[^/]*|@fontsource[^/]*)/' },
  },
  {
    name: 'tools-stand-alone',
    comment: 'The tools start the programs, they do not import them; nor does a program import a tool.',
    severity: 'error',
    from: { path: '^(apps|libs|seeds)/', pathNot: '\\.config\\.[cm]?[jt]s$' },
    to: { path: '^tools/' },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...cycles, ...doors, ...floors, ...pure, ...apart],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(apps|libs)/[^/]+/dist/|^(\\.data|\\.nx|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
