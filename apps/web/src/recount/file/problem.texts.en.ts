import type { ProblemCode } from '@samenstem/counting/pabulib/problem';

export const en: Record<ProblemCode, string> = {
  'invalid-utf8': 'These characters cannot be read. Save the file as ‘UTF-8’.',
  'unclosed-quote': 'A text begins with a quotation mark but does not end with one. Add one at the end.',
  'text-after-quote':
    'There is text after the last quotation mark. Remove it, or put it between the quotation marks.',
  'stray-quote':
    'There is a loose quotation mark in the middle of a text. Put the whole text in quotation marks.',
  'lone-carriage-return':
    'There is half a line end here. Save the file again with ordinary line ends (LF or CRLF).',
  'surrounding-whitespace': 'There are spaces before or after a value. Remove them.',
  'empty-line': 'This line is empty. Remove it.',
  'row-outside-section': 'Something stands before the title META. Begin the file with META.',
  'wrong-section-order': 'The parts are not in the right order. First META, then PROJECTS, then VOTES.',
  'missing-section': 'A part of the file is missing. There must be three: META, PROJECTS and VOTES.',
  'missing-header': 'The names of the columns are missing. Put them on the line below the title.',
  'wrong-meta-header': 'Below META there must be ‘key;value’. Put that in.',
  'wrong-first-column':
    'The first column is not right. In PROJECTS it must be ‘project_id’, in VOTES ‘voter_id’.',
  'missing-column':
    'A column is missing. PROJECTS needs ‘cost’, VOTES needs ‘vote’, and with points also ‘points’.',
  'empty-column-name': 'A column has no name. Give it one.',
  'duplicate-column': 'Two columns have the same name. Change or remove one of them.',
  'too-few-cells': 'There are too few values on this line. Add what is missing.',
  'too-many-cells':
    'There are too many values on this line. Is there a semicolon in a text? Put that text in quotation marks.',
  'unquoted-separator': 'There is a semicolon in a text. Put the whole text in quotation marks.',
  'invalid-number': 'This is not a number. Use digits only, and a point for decimals.',
  'comma-in-number': 'There is a comma in a number. Use a point, and nothing between thousands.',
  'amount-too-large': 'This amount is too large, or has too many digits behind the point. Make it shorter.',
  'total-too-large': 'All costs together are too large to count with. Check the amounts.',
  'empty-meta-key': 'META has a value without a name. Put the name before it.',
  'duplicate-meta-key': 'META has the same name twice. Remove one of them.',
  'missing-meta-key':
    'META lacks something that is needed: num_projects, num_votes, budget or vote_type. Add it.',
  'incomplete-meta':
    'META lacks something that belongs in it. The count does not need it. Add it if you can.',
  'unknown-vote-type':
    'We do not know this kind of ballot. Choose approval, cumulative, scoring, ordinal or choose-1.',
  'unsupported-scoring-function':
    'We cannot count this way of giving points. Only Borda works: the last project gets one point, the one before it two.',
  'budget-not-positive': 'The budget is zero or less. Fill in an amount above zero.',
  'unknown-rule':
    'We do not know the name of the rule. That does not matter here: you choose a rule yourself.',
  'unknown-value': 'We do not know this value. It does not matter for the count.',
  'invalid-date': 'This is not a date. Write it as 31.12.2026, or just the year.',
  'invalid-limit': 'This limit is not a number. We do not check it.',
  'empty-project-id': 'A project has no code. Give every project its own code.',
  'comma-in-project-id': 'There is a comma in the code of a project. Choose a code without one.',
  'duplicate-project-id': 'Two projects have the same code. Give every project its own code.',
  'missing-cost': 'A project does not say what it costs. Fill in the cost.',
  'cost-not-positive': 'The cost of a project is zero or less. Fill in an amount above zero.',
  'cost-above-budget': 'A project costs more than there is to divide. So it cannot win.',
  'withdrawn-project': 'The cost says that this project was withdrawn. So it cannot win.',
  'unused-budget':
    'According to the file this project got no money, although enough was left. Ask the municipality why.',
  'num-projects-mismatch':
    'META gives another number of projects than there are in the file. Check whether lines are missing.',
  'votes-mismatch':
    'A project gives another number of votes than there are on the ballots. Check the ballots.',
  'score-mismatch':
    'A project gives another number of points than there are on the ballots. Check the ballots.',
  'empty-voter-id': 'A ballot has no number. Give every ballot its own number.',
  'duplicate-voter-id':
    'Two ballots have the same number. Perhaps one is there twice. Remove it, or give it its own number.',
  'empty-list-entry': 'A place in a row with commas is empty. Remove the comma, or add what is missing.',
  'unknown-project': 'A ballot names a project that is not there. Check the code of the project.',
  'repeated-project': 'A ballot names a project twice. We count it once.',
  'points-length-mismatch':
    'A ballot does not have as many points as projects. Make sure that every project has one number.',
  'points-not-whole': 'Points must be whole numbers. Remove the digits behind the point.',
  'points-too-large': 'There are too many points to count with. Check the number.',
  'negative-points': 'Points cannot be below zero here. Check the number.',
  'negative-score': 'A project got less than zero points. We count that as zero.',
  'points-order': 'The points on a ballot rise instead of fall. It does not matter for the count.',
  'vote-length': 'There are too many or too few projects on a ballot. We count it all the same.',
  'vote-cost': 'The projects on a ballot cost too much or too little together. We count it all the same.',
  'vote-points': 'There are too many or too few points on a ballot. We count it all the same.',
  'num-votes-mismatch':
    'META gives another number of ballots than there are in the file. Check whether lines are missing.',
};
