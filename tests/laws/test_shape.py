"""One direction: views ask, actions write, rules decide; every change and every page says who may."""

import ast

import pytest
from django.apps import apps
from django.db import models
from django.urls import URLPattern, URLResolver, get_resolver
from tests.laws.code import SOURCE, functions, modules

WRITES = {"save", "create", "bulk_create", "update_or_create", "get_or_create", "delete", "bulk_update"}
OURS = {config.label: config for config in apps.get_app_configs() if config.name.startswith("kith.")}
NOT_ACTS = {"exchange": "imports have jobs; their acts are inside", "demo": "builds through the others' actions"}
ORDER = [
    "foundation", "language", "access", "audit", "accounts", "people", "contexts", "partners", "encounters",
    "relationships", "mapping", "casework", "plans", "patterns", "exchange", "operations", "demo", "bench", "web",
]  # fmt: skip


def views() -> list[tuple[str, ast.Module]]:
    return [(path, tree) for path, tree in modules() if path.endswith("views.py") or "/views/" in path]


def test_views_never_write_and_never_reach_models():
    found = []
    for path, tree in views():
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and node.attr == "objects":
                found.append(f"{path}:{node.lineno} asks a model")
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WRITES:
                found.append(f"{path}:{node.lineno} {node.func.attr}")
    assert not found, found


def test_every_action_says_who_and_when_by_name():
    found = []
    for path, tree in [*modules("*/actions.py"), *modules("*/actions/*.py")]:
        if path.split("/")[0] in NOT_ACTS:
            continue
        for node in tree.body:
            if not isinstance(node, ast.FunctionDef) or node.name.startswith("_"):
                continue
            named = {arg.arg for arg in node.args.kwonlyargs}
            acts = any(isinstance(n, ast.Call) and getattr(n.func, "id", "") == "act" for n in ast.walk(node))
            if node.args.args and acts:
                found.append(f"{path}:{node.name} takes arguments by place")
            if acts and not {"by", "at"} <= named and path != "patterns/actions.py":
                found.append(f"{path}:{node.name} does not say who or when")
    assert not found, found


def patterns(resolver: URLResolver, before: str = "") -> list[tuple[str, URLPattern]]:
    found = []
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            found += patterns(entry, before + str(entry.pattern))
        else:
            found.append((before + str(entry.pattern), entry))
    return found


def test_every_address_names_its_policy():
    silent = [address for address, entry in patterns(get_resolver()) if not hasattr(entry.callback, "kith_gate")]
    assert not silent, f"anybody's guess who may open these: {silent}"


def test_every_address_open_to_all_says_why():
    for address, entry in patterns(get_resolver()):
        if entry.callback.kith_gate is None:
            assert entry.callback.open_because, address


@pytest.mark.parametrize(
    "model", [m for m in apps.get_models() if m._meta.app_label in OURS], ids=lambda m: m._meta.label
)
def test_every_field_says_what_it_could_reveal(model: type[models.Model]):
    keeping = model.Keeping  # type: ignore[attr-defined]
    named = [name for kind in ("names_someone", "tells_a_story", "says_nothing") for name in getattr(keeping, kind, ())]
    fields = {f.name for f in model._meta.get_fields() if not f.auto_created or f.concrete}
    assert set(named) == fields, f"unnamed: {fields - set(named)}; gone: {set(named) - fields}"
    assert len(named) == len(set(named)), "each field is named once"


@pytest.mark.parametrize(
    "model", [m for m in apps.get_models() if m._meta.app_label in OURS], ids=lambda m: m._meta.label
)
def test_a_record_points_only_to_its_own_app_or_downwards(model: type[models.Model]):
    here = ORDER.index(model._meta.app_label)
    for field in model._meta.get_fields():
        target = field.related_model if field.is_relation and field.concrete else None
        if target is not None and not isinstance(target, str):
            assert ORDER.index(target._meta.app_label) <= here, f"{field} points upwards"


def test_templates_never_query():
    loud = [
        p.name for p in SOURCE.glob("**/templates/**/*.html") if ".objects" in p.read_text() or ".all " in p.read_text()
    ]
    assert not loud, loud


def test_there_is_no_drawer_for_odds_and_ends():
    names = {p.name for p in SOURCE.iterdir()} | {p.stem for p in SOURCE.glob("*/*.py")}
    assert not names & {"utils", "core", "common", "helpers", "signals", "misc"}


def test_every_app_says_why_it_exists():
    silent = [
        label
        for label, config in OURS.items()
        if not (SOURCE / config.name.removeprefix("kith.") / "README.md").exists()
    ]
    assert not silent, silent


def test_functions_are_mostly_short():
    from tests.laws.code import lines

    sizes = sorted(lines(f) for _, tree in modules() for f in functions(tree))
    assert sizes[len(sizes) // 2] <= 8
    assert sizes[int(len(sizes) * 0.95)] <= 25
