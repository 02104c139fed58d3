import { Controller } from '@nestjs/common';
import { demoSignIn, type DemoSignIn } from '#accounts/contract';
import { pageOf, type Page } from '#base/contract';
import { Db, Endpoint, statement } from '#base/server';

const signIns = statement<DemoSignIn>('demo.sign-ins',
  `select d.role, d.organisation, p.email, d.password from demo_sign_in d join person p on p.id = d.person_id order by d.place`);

/** The sign-ins the demo shows on its door; outside demo mode the route does not exist. */
@Controller('v1/demo/sign-ins')
export class DemoDoorController {
  constructor(private readonly db: Db) {}

  @Endpoint('GET', '', { summary: 'Sign-ins of the demo', access: 'demo', answer: pageOf(demoSignIn), tag: 'demo',
    example: { items: [{ role: 'company-admin', organisation: 'Veenpoort Software', email: 'jorrit@veenpoort.example', password: 'koppelvlak-demo' }], next: null } })
  async list(): Promise<Page<DemoSignIn>> {
    return { items: await this.db.query(signIns), next: null };
  }
}
