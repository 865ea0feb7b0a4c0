/** Two groups of residents, one a little larger: the rules differ on what is fair. */
const ROWS = `META
key;value
description;Dorpsbudget van het verzonnen dorp Voorbeeldveen
country;Netherlands
unit;Voorbeeldveen
instance;2026
num_projects;5
num_votes;11
budget;11000
vote_type;approval
rule;greedy
date_begin;01.09.2026
date_end;30.09.2026
language;nl
currency;EUR
PROJECTS
project_id;cost;votes;name;selected
1;7000;7;Fietspad langs de vaart;1
2;4000;6;Beweegtuin bij de sporthal;1
3;2500;5;Parkje op de brink;0
4;2000;4;Speeltuin in de Molenstraat;0
5;1000;3;Kinderhoek in de bibliotheek;0
VOTES
voter_id;vote
1;1,2
2;1,2,3
3;1,2
4;1,2,3
5;1,2,3
6;1,2
7;3,4,5
8;4
9;4,5
10;3,4,5
11;1
`;

/** A small invented election, for who has no file at hand. */
export const exampleFile = (): File => new File([ROWS], 'voorbeeldveen.pb', { type: 'text/plain' });
