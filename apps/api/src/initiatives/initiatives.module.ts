import { Module, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '../accounts/accounts.service';
import { AttachmentsController } from './attachments/attachments.controller';
import { AttachmentsService } from './attachments/attachments.service';
import { DecisionsController } from './decisions/decisions.controller';
import { DecisionsService } from './decisions/decisions.service';
import { DraftsService } from './drafts.service';
import { InitiativeNews } from './initiative-news.service';
import { InitiativesController } from './initiatives.controller';
import { initiativesPersonalData } from './initiatives.personal-data';
import { InitiativesService } from './initiatives.service';
import { SubmissionsService } from './submissions.service';
import { SupportsController } from './supports/supports.controller';
import { SupportsService } from './supports/supports.service';

const services = [
  InitiativesService,
  DraftsService,
  SubmissionsService,
  SupportsService,
  DecisionsService,
  AttachmentsService,
  InitiativeNews,
];

@Module({
  providers: services,
  controllers: [InitiativesController, SupportsController, DecisionsController, AttachmentsController],
  exports: services,
})
export class InitiativesModule implements OnModuleInit {
  constructor(private readonly personalData: PersonalData) {}

  onModuleInit(): void {
    this.personalData.add(initiativesPersonalData);
  }
}

export { AttachmentsService } from './attachments/attachments.service';
export { DecisionsService } from './decisions/decisions.service';
export { DraftsService } from './drafts.service';
export { SubmissionsService } from './submissions.service';
export { SupportsService } from './supports/supports.service';
