import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { Validator } from "@seriousme/openapi-schema-validator";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const here = dirname(fileURLToPath(import.meta.url));
const document = JSON.parse(readFileSync(resolve(here, "../../functions/GrantFlow.Web/Api/openapi.json"), "utf8"));

test("the description of the interface is OpenAPI 3.1", async () => {
  const validator = new Validator();
  const result = await validator.validate(structuredClone(document));
  assert.ok(result.valid, JSON.stringify(result.errors));
  assert.equal(validator.version, "3.1");
});

test("a description without responses is refused", async () => {
  const broken = structuredClone(document);
  broken.paths["/api/v1/forum-years"].get.responses = "none";
  assert.equal((await new Validator().validate(broken)).valid, false);
});

const ajv = addFormats(new Ajv2020({ allErrors: true, strict: false }));
ajv.addSchema({ $id: "document", ...document });
for (const [path, { get }] of Object.entries(document.paths)) {
  test(`the example of ${path} keeps to its schema`, () => {
    const { schema, example } = get.responses["200"].content["application/json"];
    const validate = ajv.compile({ $ref: `document${schema.$ref}` });
    assert.ok(validate(example), JSON.stringify(validate.errors));
  });
}
