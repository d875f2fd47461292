import { describe, expect, it } from "vitest";
import { isWorkload, withKindInFull, workload } from "../../src/inputs/workload.ts";

describe("isWorkload", () => {
  it.each([
    ["deployment/api", { kind: "Deployment", name: "api" }, true],
    ["deployment/api", { kind: "Deployment", name: "api", group: "apps" }, true],
    ["deployment/api", { kind: "Deployment", name: "api", group: "apps.example.com" }, false],
    ["deployment/api", { kind: "Deployment", name: "web" }, false],
    ["deployment/api", { kind: "DeploymentConfig", name: "api" }, false],
    ["widget.example.com/x", { kind: "Widget", name: "x", group: "example.com" }, true],
    ["widgets.example.com/x", { kind: "Widget", name: "x", group: "example.com" }, true],
    ["policies.example.com/x", { kind: "Policy", name: "x", group: "example.com" }, true],
    ["gateways.example.com/x", { kind: "Gateway", name: "x", group: null }, true],
    ["boxes.example.com/x", { kind: "Box", name: "x", group: "example.com" }, true],
    ["widget.example.com/x", { kind: "Widget", name: "x", group: "other.com" }, false],
    ["statefulset.apps.kruise.io/db", { kind: "StatefulSet", name: "db", group: "apps" }, false],
    ["ksvc/shop", { kind: "Service", name: "shop", group: "serving.knative.dev" }, true],
  ])("%s and %j", (given, owner, expected) => {
    expect(isWorkload(workload(given), owner)).toBe(expected);
  });
});

describe("withKindInFull", () => {
  it.each([
    ["deploy/legacy-*", "deployment/legacy-*"],
    ["Deployment/x", "deployment/x"],
    ["ksvc/shop", "service/shop"],
    ["Widget/x", "widget/x"],
    ["*/x", "*/x"],
  ])("%s", (given, expected) => {
    expect(withKindInFull(given)).toBe(expected);
  });
});
