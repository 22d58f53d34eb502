import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const here = dirname(fileURLToPath(import.meta.url));
const schemas = resolve(here, "../../functions/data/360giving");
const read = (path) => JSON.parse(readFileSync(path, "utf8"));

// The published files name their dialect by an address that no validator knows, and the package names an older edition of the grant.
const grants = read(join(schemas, "360-giving-schema.json"));
const packages = read(join(schemas, "360-giving-package-schema.json"));
delete grants.$schema;
delete packages.$schema;
const ajv = addFormats(new Ajv2020({ allErrors: true, strict: false }));
grants.$id = packages.properties.grants.items.$ref;
ajv.addSchema(grants);
const validate = ajv.compile(packages);

const sample = () => read(join(here, "samples/360giving.json"));
const problems = (data) => (validate(data) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message}`));

test("the awards that we publish keep to the 360Giving schema", () => assert.deepEqual(problems(sample()), []));

test("a title stays under 140 characters", () => sample().grants.forEach((grant) => assert.ok(grant.title.length < 140)));

const refused = [
  ["no recipient", (data) => delete data.grants[0].recipientOrganization, "recipientOrganization"],
  ["an amount in words", (data) => (data.grants[0].amountAwarded = "£17,500"), "/grants/0/amountAwarded must be number"],
  ["a date as we say it", (data) => (data.grants[0].awardDate = "2 March 2026"), "/grants/0/awardDate"],
  ["an unknown currency", (data) => (data.grants[0].currency = "pounds"), "/grants/0/currency"],
  ["no grants at all", (data) => (data.grants = []), "/grants must NOT have fewer than 1 items"],
];

for (const [what, change, expected] of refused) {
  test(`the 360Giving schema refuses ${what}`, () => {
    const data = sample();
    change(data);
    assert.ok(problems(data).some((problem) => problem.includes(expected)), problems(data).join("\n"));
  });
}
