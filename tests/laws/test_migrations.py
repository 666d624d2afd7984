"""Migrations stand alone, follow one another, and can be taken back with data in place."""

import ast

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from tests.laws.code import SOURCE

OURS = [
    c.label for c in apps.get_app_configs() if c.name.startswith("kith.") and (SOURCE / c.label / "migrations").exists()
]


@pytest.mark.parametrize("path", sorted(SOURCE.glob("*/migrations/0*.py")), ids=lambda p: f"{p.parts[-3]}-{p.stem}")
def test_a_migration_imports_nothing_of_ours(path):
    for node in ast.walk(ast.parse(path.read_text())):
        names = (
            [a.name for a in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
        assert not any(name.split(".")[0] == "kith" for name in names), names


def test_each_app_s_migrations_follow_one_another():
    graph = MigrationLoader(None, ignore_no_migrations=True).graph
    for label in OURS:
        assert len([key for key in graph.leaf_nodes() if key[0] == label]) <= 1, label


def test_every_migration_can_be_taken_back():
    loader = MigrationLoader(None, ignore_no_migrations=True)
    for (label, name), migration in loader.disk_migrations.items():
        if label in OURS:
            assert all(operation.reversible for operation in migration.operations), f"{label}.{name}"


@pytest.mark.django_db
def test_models_and_migrations_say_the_same():
    call_command("makemigrations", *OURS, check=True, dry_run=True, verbosity=0)
    assert connection.vendor == "postgresql"
