import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import Ajv2020 from "ajv/dist/2020.js";

const programmes = resolve(dirname(fileURLToPath(import.meta.url)), "../../functions/programmes");
const schemas = join(programmes, "schema");
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });

const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const schemaOf = (path) => resolve(dirname(path), read(path).$schema);
const compiled = new Map(readdirSync(schemas).map((name) => [join(schemas, name), ajv.compile(read(join(schemas, name)))]));

const packFiles = readdirSync(programmes, { recursive: true })
  .map((name) => join(programmes, name))
  .filter((path) => path.endsWith(".json") && !path.startsWith(schemas));

function problems(path, value) {
  const validate = compiled.get(schemaOf(path));
  assert.ok(validate, `${relative(programmes, path)} points to a schema that is not there`);
  validate(value);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

test("there are packs to look at", () => assert.ok(packFiles.length >= 5));

for (const path of packFiles) {
  test(`${relative(programmes, path)} keeps to its schema`, () => assert.deepEqual(problems(path, read(path)), []));
}

const main = packFiles.find((path) => path.endsWith("pack.json"));
const application = packFiles.find((path) => path.endsWith("application.json"));

const refused = [
  ["an unknown member", main, (pack) => (pack.colour = "green"), "must NOT have additional properties"],
  ["a share of 100 per cent", main, (pack) => (pack.award.firstTranchePercent = 100), "/award/firstTranchePercent must be <= 99"],
  ["a missing obligation", main, (pack) => delete pack.obligations.report, "/obligations must have required property 'report'"],
  ["an unknown gate", main, (pack) => pack.gates.award.push("fullMoon"), "/gates/award/1 must be equal to one of the allowed values"],
  ["an unknown role", main, (pack) => (pack.obligations.report.ladder[0].to = ["mayor"]), "/obligations/report/ladder/0/to/0 must be equal"],
  ["a date in words", main, (pack) => (pack.award.notBefore = "1 April 2026"), "/award/notBefore must match pattern"],
  ["a choice without answers", application, (form) => delete form.sections[0].questions[1].options, "must have required property 'options'"],
  ["a word limit for a number", application, (form) => (form.sections[4].questions[0].maxWords = 5), "/sections/4/questions/0/maxWords boolean schema is false"],
];

for (const [what, path, change, expected] of refused) {
  test(`the schema refuses ${what}`, () => {
    const value = read(path);
    change(value);
    assert.ok(problems(path, value).some((problem) => problem.includes(expected)), problems(path, value).join("\n"));
  });
}
