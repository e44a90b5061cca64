"""What a shell completes: through the protocol, and through a real bash at a pseudo-terminal."""

from __future__ import annotations

import json
import os
import re
import shutil
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from gazu_like.cli import completing, exits, profiles, shells
from gazu_like.cli.profiles import Profile
from tests.cli.conftest import Run
from tests.support.faulty import FaultyServer, answer, hang_until

if TYPE_CHECKING:
    from gazu_like.sandbox import Server

BREAKS = " \t\n\"'><=;|&(:"
#: A production whose name has everything in it that a shell could stumble over.
NAME = 'Ana\'s "Café": $HOME, 2 & more'


@pytest.fixture(autouse=True)
def cache(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "cache"))
    return home / "cache" / "gazu_like" / "names"


Complete = Callable[[str], list[str]]


@pytest.fixture
def complete(run: Run, monkeypatch: pytest.MonkeyPatch) -> Complete:
    """What bash gets for a line, as our script asks."""

    def ask(line: str) -> list[str]:
        monkeypatch.setenv(shells.VARIABLE, "bash_complete")
        monkeypatch.setenv(shells.LINE, line)
        monkeypatch.setenv(shells.BREAKS, BREAKS)
        ended = run()
        for name in (shells.VARIABLE, shells.LINE, shells.BREAKS):
            monkeypatch.delenv(name)
        assert (ended.code, ended.err) == (0, "")
        return [text.removeprefix("plain,") for text in ended.out.splitlines() if text]

    return ask


def remembered(kind: str, names: list[str], project: str | None = None) -> None:
    """Have a name be known as if it had been asked for just now."""
    profiles.save_profile(Profile("studio", "http://127.0.0.1:9/api", "ana@x.test"))
    place = completing._place("http://127.0.0.1:9/api", "ana@x.test", kind, project)
    profiles.write_private(place, json.dumps(names))


@pytest.mark.parametrize(
    ("text", "words", "last", "before", "quote"),
    [
        ("gazu-like sho", ["gazu-like"], "sho", 0, ""),
        ("gazu-like shot ", ["gazu-like", "shot"], "", 0, ""),
        (r"g -p The\ La", ["g", "-p"], "The La", 0, ""),
        ("g -p 'The La", ["g", "-p"], "The La", 0, "'"),
        ('g -p "The \\"La', ["g", "-p"], 'The "La', 0, '"'),
        ("g 'a b' c", ["g", "a b"], "c", 0, ""),
        ("g '' c", ["g", ""], "c", 0, ""),
        ("g --project=The", ["g"], "--project=The", 10, ""),
        ("g a:b", ["g"], "a:b", 2, ""),
        (r"g a\:b", ["g"], "a:b", 0, ""),
        ("g pre'The La", ["g"], "preThe La", 3, "'"),
        ("g 'it'\\''s", ["g"], "it's", 3, "'"),
        ("g 'a b'c", ["g"], "a bc", 0, ""),
        ('g "a\\b', ["g"], "a\\b", 0, '"'),
    ],
)
def test_a_line_is_read_as_bash_reads_it(text: str, words: list[str], last: str, before: int, quote: str) -> None:
    line = shells.line_of(text, BREAKS)
    assert line == shells.Line(tuple(words), last, before, quote)


@pytest.mark.parametrize("quote", ["", "'", '"'])
@pytest.mark.parametrize("name", [NAME, "~home", "a\\b", "`x`", "#1 {a,b} [c] *?!", "Ωμέγα"])
@pytest.mark.process
def test_what_is_quoted_bash_reads_as_it_was(name: str, quote: str) -> None:
    line = f"printf %s {quote}{shells.quoted(name, quote)}{quote}"
    assert subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=True).stdout == name


def test_commands_and_options_are_completed_without_a_profile(complete: Complete) -> None:
    assert complete("gazu-like sho") == ["shots", "shot", "shot-casting"]
    assert complete("gazu-like tasks --sta") == ["--status"]
    assert complete("LANG=C gazu-like completion z") == ["zsh"]


def test_names_fit_where_the_cursor_is(complete: Complete) -> None:
    remembered("projects", [NAME, "Other"])
    inside = shells.quoted(NAME, "")
    assert complete("gazu-like shots --project ana") == [inside]
    assert complete("gazu-like shots --project=ana") == [inside]
    assert complete("gazu-like shots --project 'ana") == [NAME.replace("'", "'\\''")]
    assert complete('gazu-like shots --project "ana') == [shells.quoted(NAME, '"')]
    # bash looks at what is behind the colon alone.
    behind = shells.quoted(NAME.partition(":")[2], "")
    assert complete('gazu-like shots -p Ana\\\'s\\ \\"Café\\":') == [behind]


def test_the_plain_protocol_works_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(shells.VARIABLE, "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "gazu-like sho")
    monkeypatch.setenv("COMP_CWORD", "1")
    assert run().out == "plain,shots\nplain,shot\nplain,shot-casting\n"


def test_zsh_and_fish_are_answered(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    remembered("projects", ["Last, Lamp"])
    monkeypatch.setenv("COMP_WORDS", "gazu-like shots --project last")
    monkeypatch.setenv("COMP_CWORD", "3")
    monkeypatch.setenv(shells.VARIABLE, "zsh_complete")
    assert run().out == "plain\nLast, Lamp\n_\n"
    monkeypatch.setenv("COMP_CWORD", "last")
    monkeypatch.setenv(shells.VARIABLE, "fish_complete")
    assert run().out.startswith("plain,Last, Lamp")
    assert "--max 1" in shells.script("fish")
    assert all("2>/dev/null" in shells.script(shell) for shell in shells.SHELLS)


@pytest.mark.parametrize("spoil", ["no toml = ", '[profiles]\n"a" = 3\n'])
def test_what_is_broken_is_no_message(spoil: str, complete: Complete) -> None:
    profiles.write_private(profiles.config_file(), spoil)
    assert complete("gazu-like shots --project T") == []
    assert complete("gazu-like tasks --server ") == []
    assert complete("gazu-like sho") == ["shots", "shot", "shot-casting"]


def test_names_come_from_the_server_and_are_remembered_privately(
    kitsu_server: Server, complete: Complete, cache: Path
) -> None:
    with closing(kitsu_server.client()) as client:
        film = client.project.new_project("Completed Film")
        sequence = client.shot.new_sequence(film, "SQ010")
        shot = client.shot.new_shot(film, sequence, "SH010")
        client.shot.new_shot(film, client.shot.new_sequence(film, "SQ020"), "SH010")
        kind = client.task.new_task_type("Painting by hand", color="#123456", for_entity="Shot")
        client.task.new_task(shot, kind)
        profile = Profile("box", client.host, kitsu_server.email)
        profiles.save_profile(profile)
        profiles.keep_tokens(profile, client.tokens)
        assert complete("gazu-like shots --project completed") == ["Completed\\ Film"]
        assert complete("gazu-like shot -p Completed\\ Film sq010/") == ["SQ010/SH010"]
        assert complete("gazu-like shot -p Completed\\ Film SH") == []  # which of the two would be refused
        task = "SQ010/SH010/Painting\\ by\\ hand"
        assert complete("gazu-like task -p Completed\\ Film SQ010/SH010/pa") == [task]
        assert complete("gazu-like tasks --type painting") == ["Painting\\ by\\ hand"]
        assert "wip" in complete("gazu-like tasks --status W")
        assert complete("gazu-like watch --assignee me") == ["me"]
        assert complete("gazu-like tasks --server b") == ["box"]
        assert {stat.S_IMODE(file.stat().st_mode) for file in cache.iterdir()} == {0o600}
    profiles.forget_tokens(profile)  # from here on nobody can be asked
    assert complete("gazu-like shots --project completed") == ["Completed\\ Film"]


def test_a_server_that_hangs_costs_two_seconds_once(complete: Complete, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(completing, "PATIENCE_SECONDS", 0.2)
    over = threading.Event()
    with FaultyServer(otherwise=hang_until(over)) as server:
        profiles.save_profile(Profile("slow", server.host))
        profiles.keep_tokens(profiles.get_profile("slow"), {"access_token": "token"})
        assert complete("gazu-like shots --project ") == []
        asked = len(server.received)
        assert asked == 1
        assert complete("gazu-like shots --project ") == []
        assert len(server.received) == asked
        over.set()


def test_yesterday_s_names_do_when_the_server_fails(complete: Complete) -> None:
    with FaultyServer(otherwise=answer({"message": "broken"}, 500)) as server:
        profile = Profile("ill", server.host, "ana@x.test")
        profiles.save_profile(profile)
        profiles.keep_tokens(profile, {"access_token": "token"})
        place = completing._place(server.host, "ana@x.test", "projects", None)
        profiles.write_private(place, json.dumps(["Film"]))
        for age, names in ((completing.FRESH_SECONDS + 1, ["Film"]), (completing.STALE_SECONDS + 1, [])):
            os.utime(place, (time.time() - age, time.time() - age))
            assert complete("gazu-like shots --project ") == names


def test_names_with_line_breaks_are_left_out(complete: Complete) -> None:
    remembered("projects", ["good", "bad\nplain,worse"])
    assert complete("gazu-like shots --project ") == ["good"]


@pytest.mark.process
def test_completion_from_memory_loads_no_http() -> None:
    remembered("shots", ["SQ010/SH020"])
    code = (
        "import sys; from gazu_like.cli.main import main; main([]); "
        "print([m for m in ('httpx', 'rich', 'gazu_like.client') if m in sys.modules])"
    )
    environment = {**os.environ, shells.VARIABLE: "bash_complete", shells.LINE: "gazu-like shot sq", shells.BREAKS: ":"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.split() == ["plain,SQ010/SH020", "[]"]


# Setting it up


@pytest.mark.parametrize("shell", [*shells.SHELLS])
def test_the_script_is_set_up_once_and_taken_away(
    shell: str, run: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "ZDOTDIR"):
        monkeypatch.delenv(name, raising=False)
    startup = home / {"bash": ".bashrc", "zsh": ".zshrc"}.get(shell, "none")
    startup.write_text("alias ll='ls -l'")
    startup.chmod(0o640)
    first = run("completion", shell, "--install")
    assert first.code == 0
    after = startup.read_text()
    written = [path for path in home.rglob("*gazu-like*") if path.is_file()] + [*home.rglob("completion.zsh")]
    assert [path.read_text() for path in written] == [shells.script(shell)]
    second = run("completion", shell, "--install")
    assert second.err.count("as it should be already") == (1 if shell == "fish" else 2)
    assert startup.read_text() == after
    assert (after.count("gazu-like completion >>>") == 1) == (shell != "fish")
    assert run("completion", shell, "--uninstall").code == 0
    assert startup.read_text().rstrip("\n") == "alias ll='ls -l'"
    assert stat.S_IMODE(startup.stat().st_mode) == 0o640
    assert not any(path.exists() for path in written)
    assert run("completion", shell, "--uninstall").code == 0


def test_a_startup_file_that_is_a_link_stays_one(run: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(home))
    real = home / "dotfiles"
    real.write_text("set -o vi\n")
    (home / ".bashrc").symlink_to(real)
    assert run("completion", "bash", "--install").code == 0
    assert (home / ".bashrc").is_symlink()
    assert real.read_text().startswith("set -o vi\n# >>> gazu-like")


def test_an_unknown_shell_is_refused(run: Run) -> None:
    ended = run("completion", "tcsh")
    assert ended.code == exits.USAGE
    assert "bash" in ended.err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.process
def test_the_script_is_one_that_its_shell_understands(shell: str, run: Run, home: Path) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    file = home / "script"
    file.write_text(run("completion", shell).out)
    subprocess.run([shell, "-n", str(file)], check=True, timeout=30)


# A real bash


class Bash:
    """An interactive bash at a pseudo-terminal."""

    def __init__(self, home: Path) -> None:
        import pty

        scripts = Path(sys.executable).parent
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("BASH", "PS1"))},
            "HOME": str(home),
            "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}",
            "TERM": "dumb",
            "INPUTRC": "/dev/null",
        }
        self.said = ""
        ours, theirs = pty.openpty()
        self._terminal = ours
        self.process = subprocess.Popen(
            ["bash", "--noprofile", "--rcfile", str(home / ".bashrc"), "-i"],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=environment,
            start_new_session=True,
        )
        os.close(theirs)
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        try:
            while piece := os.read(self._terminal, 4096):
                self.said += piece.decode(errors="replace")
        except OSError:
            pass

    def type(self, text: str) -> None:
        os.write(self._terminal, text.encode())

    def wait_for(self, pattern: str) -> re.Match[str]:
        until = time.monotonic() + 30
        while (found := re.search(pattern, self.said)) is None:
            assert time.monotonic() < until, f"never said {pattern}:\n{self.said}"
            time.sleep(0.02)
        return found

    def close(self) -> None:
        self.process.kill()
        self.process.wait(10)
        os.close(self._terminal)


@pytest.fixture
def bash(home: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    if sys.platform == "win32" or shutil.which("bash") is None:
        pytest.skip("needs bash and a pseudo-terminal")
    monkeypatch.setenv("HOME", str(home))
    # What is typed is shown as the words that a command got; the function is found by the name of the command.
    (home / ".bashrc").write_text("PS1='ready$ '\nbind 'set bell-style none'\n")
    assert run("completion", "bash", "--install").code == 0
    with (home / ".bashrc").open("a") as file:
        file.write("show() { printf '<%s>' \"$@\"; echo; }\n")
    made = Bash(home)
    try:
        made.wait_for(r"ready\$ ")
        yield made
    finally:
        made.close()


@pytest.mark.parametrize("typed", ["ana", "'ana", '"ana', "Ana\\'s\\ ", "=ana"])
@pytest.mark.process
def test_a_real_bash_completes_a_name_so_that_it_arrives(typed: str, bash: Bash) -> None:
    remembered("projects", [NAME, "Other"])
    given = f"--project{'' if typed.startswith('=') else ' '}{typed}"
    bash.type(f"gazu-like shots {given}\t")
    bash.wait_for(r"2 ?.*more|2.{1,4}&.*more")
    bash.type("\x01show \x05\n")  # to the beginning of the line, another command before it, and to its end
    words = bash.wait_for(r"\r?\n<gazu-like>.*")[0].strip()
    joined = f"<--project={NAME}>" if typed.startswith("=") else f"<--project><{NAME}>"
    assert words == f"<gazu-like><shots>{joined}"


@pytest.mark.process
def test_a_real_bash_completes_commands(bash: Bash) -> None:
    bash.type("gazu-like task-s\t--he\t\n")
    bash.wait_for(r"gazu-like task-statuses --help")
    bash.wait_for(r"List the task statuses")
