import { Module } from '@nestjs/common';
import { BASE_OPTIONS } from '#base/server';
import { MergeController } from '../merging/merge.controller';
import { MergeQueries } from '../merging/merge.queries';
import { Merges } from '../merging/merges';
import { PartnershipAsked } from '../partnerships/partnership-asked.mail';
import { WarnOfRecognitionEnd } from '../recognition/recognition-ends.job';
import { RecognitionEnds } from '../recognition/recognition-ends.mail';
import { RecognitionController } from '../recognition/recognition.controller';
import { RecognitionQueries } from '../recognition/recognition.queries';
import { Recognitions } from '../recognition/recognitions';
import { FileRegister } from '../register/file-register';
import { NoRegister, Register } from '../register/register';
import { Assessment } from '../verification/assessment';
import { CompanyAnswered } from '../verification/company-answered.mail';
import { CompanyAsked } from '../verification/company-asked.mail';
import { CompanyRefused } from '../verification/company-refused.mail';
import { DeskController } from '../verification/desk.controller';
import { DeskQueries } from '../verification/desk.queries';
import { StepNewsQueries } from '../verification/letter.queries';
import { Reports } from '../verification/reports';
import { Standing } from '../verification/standing';
import { Verifications } from '../verification/verifications';
import { Branches } from './branches';
import { Companies } from './companies';
import { CompanyController } from './company.controller';
import { LikenessQueries } from './likenesses';
import { MunicipalityQueries } from './municipality.queries';
import { ProfileQueries } from './profile.queries';
import { Profiles } from './profiles';

const register = {
  provide: Register, inject: [BASE_OPTIONS],
  useFactory: ({ registerFile }: { registerFile?: string | undefined }): Register => (registerFile ? FileRegister.read(registerFile) : new NoRegister()),
};

/** Companies: how they come here, whether HCA-ICT knows who they are, what they are recognised for, and when two are one. */
@Module({
  controllers: [CompanyController, RecognitionController, DeskController, MergeController],
  providers: [register, Companies, Profiles, ProfileQueries, Branches, LikenessQueries, MunicipalityQueries, Recognitions, RecognitionQueries,
    Assessment, Standing, Verifications, DeskQueries, Reports, Merges, MergeQueries],
  exports: [Companies, Reports, Standing, Register, Branches, ProfileQueries],
})
export class CompaniesModule {}

/** What companies, and partnerships, do later: warnings and mails. */
@Module({ providers: [WarnOfRecognitionEnd, RecognitionEnds, StepNewsQueries, CompanyAsked, CompanyRefused, CompanyAnswered, PartnershipAsked] })
export class CompaniesJobs {}
