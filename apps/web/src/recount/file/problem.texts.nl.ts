import type { ProblemCode } from '@samenstem/counting/pabulib/problem';

/** Per kind of problem: what is wrong, and what to do about it. */
export const nl: Record<ProblemCode, string> = {
  'invalid-utf8': 'Deze tekens zijn niet te lezen. Bewaar het bestand als ‘UTF-8’.',
  'unclosed-quote':
    'Een tekst begint met een aanhalingsteken, maar eindigt er niet mee. Zet er aan het eind één bij.',
  'text-after-quote':
    'Achter het laatste aanhalingsteken staat nog tekst. Haal die weg, of zet hem tussen de aanhalingstekens.',
  'stray-quote':
    'Midden in een tekst staat een los aanhalingsteken. Zet de hele tekst tussen aanhalingstekens.',
  'lone-carriage-return':
    'Hier staat een half regeleinde. Bewaar het bestand opnieuw met gewone regeleinden (LF of CRLF).',
  'surrounding-whitespace': 'Er staan spaties voor of achter een waarde. Haal ze weg.',
  'empty-line': 'Deze regel is leeg. Haal de regel weg.',
  'row-outside-section': 'Voor de titel META staat al iets. Begin het bestand met META.',
  'wrong-section-order':
    'De delen staan niet in de goede volgorde. Zet eerst META, dan PROJECTS en dan VOTES.',
  'missing-section':
    'Een deel van het bestand ontbreekt. Er horen drie delen in te staan: META, PROJECTS en VOTES.',
  'missing-header': 'De namen van de kolommen ontbreken. Zet ze op de regel onder de titel.',
  'wrong-meta-header': 'Onder META hoort ‘key;value’ te staan. Zet dat erin.',
  'wrong-first-column':
    'De eerste kolom klopt niet. In PROJECTS hoort dat ‘project_id’ te zijn, in VOTES ‘voter_id’.',
  'missing-column':
    'Een kolom ontbreekt. In PROJECTS hoort ‘cost’ te staan, in VOTES ‘vote’, en bij punten ook ‘points’.',
  'empty-column-name': 'Een kolom heeft geen naam. Geef de kolom een naam.',
  'duplicate-column': 'Twee kolommen hebben dezelfde naam. Verander of verwijder er één.',
  'too-few-cells': 'Op deze regel staan te weinig waarden. Vul aan wat ontbreekt.',
  'too-many-cells':
    'Op deze regel staan te veel waarden. Staat er een puntkomma in een tekst? Zet die tekst tussen aanhalingstekens.',
  'unquoted-separator': 'In een tekst staat een puntkomma. Zet de hele tekst tussen aanhalingstekens.',
  'invalid-number': 'Dit is geen getal. Gebruik alleen cijfers, en een punt voor de decimalen.',
  'comma-in-number': 'In een getal staat een komma. Gebruik een punt, en geen tekens tussen duizendtallen.',
  'amount-too-large': 'Dit bedrag is te groot, of heeft te veel cijfers achter de punt. Maak het korter.',
  'total-too-large': 'Alle kosten bij elkaar zijn te groot om mee te rekenen. Controleer de bedragen.',
  'empty-meta-key': 'In META staat een waarde zonder naam. Zet de naam ervoor.',
  'duplicate-meta-key': 'In META staat dezelfde naam twee keer. Haal er één weg.',
  'missing-meta-key':
    'In META ontbreekt iets dat nodig is: num_projects, num_votes, budget of vote_type. Vul het aan.',
  'incomplete-meta':
    'In META ontbreekt iets dat erin hoort te staan. Voor het tellen is het niet nodig. Vul het aan als u kunt.',
  'unknown-vote-type':
    'Deze soort stembiljet kennen we niet. Kies approval, cumulative, scoring, ordinal of choose-1.',
  'unsupported-scoring-function':
    'Deze manier van punten geven kunnen we niet tellen. Alleen Borda kan: het laatste plan krijgt één punt, het plan ervoor twee.',
  'budget-not-positive': 'Het budget is nul of lager. Vul een bedrag boven nul in.',
  'unknown-rule':
    'De naam van de telregel kennen we niet. Voor het tellen maakt dat niet uit: u kiest zelf een regel.',
  'unknown-value': 'Deze waarde kennen we niet. Voor het tellen maakt dat niet uit.',
  'invalid-date': 'Dit is geen datum. Schrijf hem als 31.12.2026, of alleen het jaar.',
  'invalid-limit': 'Deze grens is geen getal. We controleren hem niet.',
  'empty-project-id': 'Een plan heeft geen code. Geef elk plan een eigen code.',
  'comma-in-project-id': 'In de code van een plan staat een komma. Kies een code zonder komma.',
  'duplicate-project-id': 'Twee plannen hebben dezelfde code. Geef elk plan een eigen code.',
  'missing-cost': 'Bij een plan staat niet wat het kost. Vul de kosten in.',
  'cost-not-positive': 'De kosten van een plan zijn nul of lager. Vul een bedrag boven nul in.',
  'cost-above-budget': 'Een plan kost meer dan er te verdelen is. Het kan dus niet winnen.',
  'withdrawn-project': 'Aan de kosten te zien is dit plan ingetrokken. Het kan dus niet winnen.',
  'unused-budget':
    'Volgens het bestand kreeg dit plan geen geld, terwijl er genoeg over was. Vraag de gemeente waarom.',
  'num-projects-mismatch':
    'In META staat een ander aantal plannen dan er in het bestand staan. Controleer of er regels missen.',
  'votes-mismatch':
    'Bij een plan staat een ander aantal stemmen dan er op de stembiljetten staan. Controleer de stembiljetten.',
  'score-mismatch':
    'Bij een plan staat een ander aantal punten dan er op de stembiljetten staan. Controleer de stembiljetten.',
  'empty-voter-id': 'Een stembiljet heeft geen nummer. Geef elk stembiljet een eigen nummer.',
  'duplicate-voter-id':
    'Twee stembiljetten hebben hetzelfde nummer. Misschien staat er één dubbel. Haal het weg, of geef het een eigen nummer.',
  'empty-list-entry': 'In een rij met komma’s is een plek leeg. Haal de komma weg, of vul aan wat ontbreekt.',
  'unknown-project': 'Op een stembiljet staat een plan dat er niet is. Controleer de code van het plan.',
  'repeated-project': 'Op een stembiljet staat een plan twee keer. We tellen het één keer.',
  'points-length-mismatch':
    'Een stembiljet heeft niet evenveel punten als plannen. Zorg dat er bij elk plan één getal staat.',
  'points-not-whole': 'Punten moeten hele getallen zijn. Haal de cijfers achter de punt weg.',
  'points-too-large': 'Er staan te veel punten om mee te rekenen. Controleer het getal.',
  'negative-points': 'Punten kunnen hier niet lager zijn dan nul. Controleer het getal.',
  'negative-score': 'Een plan kreeg minder dan nul punten. We tellen dat als nul.',
  'points-order':
    'De punten op een stembiljet lopen op in plaats van af. Voor het tellen maakt dat niet uit.',
  'vote-length': 'Op een stembiljet staan te veel of te weinig plannen. We tellen het toch mee.',
  'vote-cost': 'De plannen op een stembiljet kosten samen te veel of te weinig. We tellen het toch mee.',
  'vote-points': 'Op een stembiljet staan te veel of te weinig punten. We tellen het toch mee.',
  'num-votes-mismatch':
    'In META staat een ander aantal stembiljetten dan er in het bestand staan. Controleer of er regels missen.',
};
