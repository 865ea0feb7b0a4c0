import { Global, Module } from '@nestjs/common';
import { DevMailController } from './dev-mail.controller';
import { CaughtMails } from './mail-catcher';
import { Mailer } from './mailer';
import { NotificationsService } from './notifications.service';

export { MailCatcher } from './mail-catcher';
export { Mailer } from './mailer';

@Global()
@Module({
  providers: [NotificationsService, Mailer, CaughtMails],
  controllers: [DevMailController],
  exports: [NotificationsService, CaughtMails],
})
export class NotificationsModule {}
