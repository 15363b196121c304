// Plays Lambda for one bundle: imports the very file that is deployed, hands it events, and tells which files were loaded.
import { register } from 'node:module';
import { pathToFileURL } from 'node:url';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';

const [file, name] = process.argv.slice(2);
const { port1: loads, port2 } = new MessageChannel();
const hook = `let port;
export const initialize = (given) => { port = given; };
export const load = (url, context, next) => { port.postMessage(url); return next(url, context); };`;
register(`data:text/javascript,${encodeURIComponent(hook)}`, { data: port2, transferList: [port2] });

const loaded = [];
const noteLoaded = () => {
  for (let one = receiveMessageOnPort(loads); one; one = receiveMessageOnPort(loads))
    loaded.push(one.message);
};

const module = await import(pathToFileURL(file).href);
process.on('message', async (event) => {
  let answer;
  try {
    answer = { result: await module[name](event, { getRemainingTimeInMillis: () => 300_000 }) };
  } catch (error) {
    answer = { error: String(error) };
  }
  noteLoaded();
  process.send({ ...answer, loaded });
});
process.on('disconnect', () => process.exit(0));
process.send({ ready: true });
