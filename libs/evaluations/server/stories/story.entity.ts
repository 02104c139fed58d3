import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StoryTexts } from '#evaluations/contract';

/** Long enough to say what it is about in a list. */
const EXCERPT = 180;

/** What both sides tell of what they did together (succesverhaal). */
@Entity('story')
export class Story {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') collaborationId!: string;
  @Column('text') slug!: string;
  @Column('int') revision = 0;
  @Column('text') titleNl!: string;
  @Column('text') excerptNl!: string;
  @Column('text') didNl!: string;
  @Column('text') broughtNl!: string;
  @Column('text') lessonNl!: string;
  @Column('text', { nullable: true }) titleEn: string | null = null;
  @Column('text', { nullable: true }) excerptEn: string | null = null;
  @Column('text', { nullable: true }) didEn: string | null = null;
  @Column('text', { nullable: true }) broughtEn: string | null = null;
  @Column('text', { nullable: true }) lessonEn: string | null = null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') changedAt!: Date;
  @Column('uuid', { nullable: true }) changedBy: string | null = null;
  @Column('int', { nullable: true }) publishedRevision: number | null = null;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null = null;
  @Column('uuid', { nullable: true }) publishedBy: string | null = null;
  @Column('int', { nullable: true }) returnedRevision: number | null = null;
  @Column('timestamptz', { nullable: true }) returnedAt: Date | null = null;
  @Column('uuid', { nullable: true }) returnedBy: string | null = null;
  @Column('text', { nullable: true }) returnedSentence: string | null = null;

  /** Another text: everybody is asked anew. */
  tell({ nl, en }: StoryTexts, by: string, now: Date): void {
    Object.assign(this, {
      titleNl: nl.title, excerptNl: excerptOf(nl.did), didNl: nl.did, broughtNl: nl.brought, lessonNl: nl.lesson,
      titleEn: en?.title ?? null, excerptEn: en ? excerptOf(en.did) : null, didEn: en?.did ?? null, broughtEn: en?.brought ?? null, lessonEn: en?.lesson ?? null, changedAt: now, changedBy: by,
    });
    this.revision += 1;
  }
}

/** The beginning of a text, up to a whole word. */
function excerptOf(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length <= EXCERPT ? flat : `${flat.slice(0, EXCERPT).replace(/\s+\S*$/, '')}…`;
}

/** An address that says what it is about: words of the title, and a few letters that nobody else has. */
export function slugOf(title: string, id: string): string {
  const words = title.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 48).replace(/^-+|-+$/g, '');
  return [words, id.replaceAll('-', '').slice(-6)].filter(Boolean).join('-');
}
