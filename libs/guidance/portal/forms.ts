import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import type { Page } from '#base/contract';
import { Failed, Skeleton, TextPipe, Twin, describePage } from '#base/portal';
import { REASONS_SHORT, effortBands, reasons } from '#guidance/contract';
import type { CollaborationForm, DecisionCell, EffortBand } from '#guidance/contract';
import { guidance } from './addresses';
import { DecisionTable } from './decision-table';
import { FormRow } from './form-row';

/** What the stars of each band show; a test holds these words against the facts. */
const FINDINGS: Record<EffortBand, string> = {
  low: $localize`:@@guidance.forms.low:Met weinig inzet win je vooral naam en help je de maatschappij`,
  medium: $localize`:@@guidance.forms.medium:Met gemiddelde inzet leveren opdrachten en stages het meeste personeel op`,
  high: $localize`:@@guidance.forms.high:Met veel inzet haal je overal vier of vijf sterren`,
};

/** The eight forms from little to much effort, and which fits best. */
@Component({
  selector: 'kv-forms',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DecisionTable, Failed, FormRow, Skeleton, TextPipe, Twin],
  templateUrl: './forms.html',
  styles: `.intro { margin-top: var(--k-4); }`,
})
export class Forms {
  protected readonly forms = httpResource<Page<CollaborationForm>>(() => guidance.forms);
  protected readonly decisions = httpResource<Page<DecisionCell>>(() => guidance.decisions);
  /** Whether HCA-ICT set a cell itself. */
  protected readonly hasSet = computed(() => this.decisions.hasValue() && this.decisions.value().items.some(({ provenance }) => provenance === 'set'));
  protected readonly reasons = reasons;
  protected readonly reasonNames = REASONS_SHORT;
  protected readonly json = guidance.forms;

  protected readonly bands = computed(() => {
    const all = this.forms.hasValue() ? this.forms.value().items : [];
    return effortBands.map((band) => ({ band, finding: FINDINGS[band], forms: all.filter((form) => form.effortBand === band) }));
  });

  constructor() {
    describePage(() => ({
      title: $localize`:@@guidance.forms.title:Acht vormen van samenwerken`,
      description: $localize`:@@guidance.forms.description:Acht vormen waarin een ICT-bedrijf en een opleiding samenwerken, met sterren voor wat het kost en wat het oplevert.`,
    }));
  }
}
