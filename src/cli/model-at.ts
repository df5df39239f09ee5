import { readFileSync } from 'node:fs';
import { decodeModel, type Model } from '../recognise/model.ts';
import { modelFile } from './model-file.ts';

/** By their files. */
const models = new Map<string, Model>();

/**
 * The model that replies are recognised by, read once in this process or thread.
 * @param home the folder that this program is installed in
 * @throws the system's error when it can't be read, Error when it is none
 */
export function modelAt(home: string): Model {
  const path = modelFile(home);
  const model = models.get(path) ?? decodeModel(readFileSync(path));
  models.set(path, model);
  return model;
}
