export { ownJuryDays, possibleJurors } from '../persistence/jury.queries.ts';
