import { writeFileSync } from 'node:fs';
import { encodeModel } from '../../src/recognise/model.ts';
import { train } from '../../src/recognise/train.ts';
import { MODEL_FILE, slots, source, trainingSamples } from './sentences.ts';

// npm run train: learns the shipped model anew.
const began = performance.now();
const samples = trainingSamples();
const model = encodeModel(train(samples, slots(), source()));
writeFileSync(MODEL_FILE, model);
const seconds = ((performance.now() - began) / 1000).toFixed(1);
console.log(`${samples.length} sentences, ${model.length} bytes, ${seconds} s: ${MODEL_FILE}`);
