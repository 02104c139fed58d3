import { InstitutionRow } from './institution.entity';
import { Programme } from './programme.entity';

export const organisationsEntities = [Programme, InstitutionRow];
