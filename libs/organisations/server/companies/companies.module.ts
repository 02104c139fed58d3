import { Module } from '@nestjs/common';
import { BASE_OPTIONS } from '#base/server';
import { FileRegister } from '../register/file-register';
import { NoRegister, Register } from '../register/register';
import { Assessment } from '../verification/assessment';
import { Standing } from '../verification/standing';
import { Companies } from './companies';
import { CompanyController } from './company.controller';
import { LikenessQueries } from './likenesses';
import { MunicipalityQueries } from './municipality.queries';

const register = {
  provide: Register, inject: [BASE_OPTIONS],
  useFactory: ({ registerFile }: { registerFile?: string | undefined }): Register => (registerFile ? FileRegister.read(registerFile) : new NoRegister()),
};

/** Companies: how they come here, and whether HCA-ICT knows who they are. */
@Module({ controllers: [CompanyController], providers: [register, Companies, Standing, Assessment, LikenessQueries, MunicipalityQueries], exports: [Companies, Standing, Register] })
export class CompaniesModule {}
