import '@angular/compiler';
import '@angular/localize/init';
import { registerLocaleData } from '@angular/common';
import nl from '@angular/common/locales/nl';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless/index.mjs';

setupZonelessTestEnv({ errorOnUnknownElements: true, errorOnUnknownProperties: true });
// Specs read the pages in Dutch, the source language; Angular's own default would be English.
registerLocaleData(nl);
beforeEach(() => TestBed.configureTestingModule({ providers: [{ provide: LOCALE_ID, useValue: 'nl' }] }));
