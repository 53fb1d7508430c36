"""Nothing unearned comes out: not to a model, not to the trainee, at any moment of any call.

The rule is applied here a second time, by its own few lines, so that a mistake in the product's rule is not checked by itself.
"""

import asyncio
import re
from collections.abc import AsyncGenerator, Iterable, Sequence

import pytest
from scripts import CALLS

from trainer.domain.persona import Persona
from trainer.domain.session import Turn
from trainer.llm.chat import Message, Meter, Role
from trainer.prospect import guard, ladder, planning
from trainer.prospect.graph import Prospect

PERSONAS = ["meridian-ops", "northfold-coo", "harbour-clinic"]


def _words(text: str) -> list[str]:
    return re.findall(r"\d[\d.,]*\d|\w+", text.lower().replace(",", ""))


def _runs(text: str) -> set[str]:
    words = _words(text)
    return {" ".join(words[i : i + 4]) for i in range(len(words) - 3)}


def _figures(text: str) -> set[str]:
    return {word for word in _words(text) if word[0].isdigit()}


def _names(text: str) -> set[str]:
    """Capitalised words inside a sentence."""
    return {name.lower() for name in re.findall(r"(?<=[a-z,;] )[A-Z][a-z]+", text)}


def _marks(text: str) -> set[str]:
    return _runs(text) | _figures(text) | _names(text)


def _public(persona: Persona, situation: str | None) -> list[str]:
    chosen = persona.situation(situation)
    known = [persona.public.model_dump_json(), chosen.model_dump_json(), persona.name, persona.role, persona.company, persona.industry]
    return known + [
        text for concern in persona.concerns for text in (concern.topic, *(line for alike in concern.lookalikes for line in alike.says))
    ]


def given_away(persona: Persona, text: str, opened: Iterable[str], trainee: Sequence[str], situation: str | None = None) -> list[str]:
    """The hidden rungs that a text gives away, by a run of four words or a figure of theirs that stands nowhere allowed."""
    opened = {*opened, *persona.known_from_brief()}
    allowed = [*_public(persona, situation), *trainee, *(line for rung in persona.rungs() if rung.id in opened for line in rung.texts())]
    free = set().union(*(_marks(line) | set(_words(line)) for line in allowed))
    told = _runs(text) | _figures(text) | set(_words(text))
    hidden = [rung for rung in persona.rungs() if rung.id not in opened]
    marks = {rung.id: set().union(*map(_marks, rung.texts())) - free for rung in hidden}
    return [f"{rung}: {', '.join(sorted(found & told))}" for rung, found in marks.items() if found & told]


class Recording:
    """A model that remembers what it was shown and answers with the worst it can think of."""

    name, context_window = "recording", 8192

    def __init__(self, reply: str) -> None:
        self.reply, self.shown = reply, list[str]()

    async def stream(self, messages: Sequence[Message], *, role: Role, max_tokens: int, meter: Meter) -> AsyncGenerator[str, None]:
        self.shown.append("\n".join(message.content for message in messages))
        for piece in re.findall(r".{1,7}", self.reply, re.S):
            yield piece


def _leaks(call, persona: Persona) -> list[str]:
    """Every leak in her lines, each judged by what was open at that moment: all prefixes of the call."""
    found, opened, trainee = [], [], []
    for number, entry in enumerate(call.ledger):
        trainee.append(call.session.turns[entry.turn].text)
        opened += entry.opened
        found += [f"turn {number}: {rung}" for rung in given_away(persona, call.reply(number), opened, trainee, call.session.situation)]
    return found


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("persona_id", PERSONAS)
def test_her_words_hold_nothing_unearned(converse, library, persona_id, name) -> None:
    """Whatever a trainee says, every reply of every call is clean."""
    persona = library.persona(persona_id)
    for situation in persona.situations:
        call = converse(persona, CALLS[name], situation.id)
        assert _leaks(call, persona) == []


async def _requests(persona: Persona, reader, lines: Sequence[str], model: Recording) -> list[str]:
    """What was given away in any request, each judged by what was open at its own moment."""
    situation, turns, ledger, found = persona.situation(), (), (), []
    for line in lines:
        before = len(model.shown)
        parts = [part async for part in Prospect(reader, model).turn(persona, situation, turns, ledger, line, seed=0)]
        result = parts[-1]
        turns = (*turns, Turn(speaker="trainee", text=line), Turn(speaker="prospect", text=result.reply))
        ledger = (*ledger, result.entry)
        opened = [rung for entry in ledger for rung in entry.opened]
        said = [turn.text for turn in turns if turn.speaker == "trainee"]
        found += [leak for request in model.shown[before:] for leak in given_away(persona, request, opened, said, situation.id)]
        if result.ended_by:
            break
    return found


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("persona_id", PERSONAS)
def test_a_model_is_shown_nothing_unearned(library, reader, persona_id, name) -> None:
    """What the model does not know it cannot give away: every request is clean at its own moment, not only at the end."""
    model = Recording("Right. Go on.")
    assert asyncio.run(_requests(library.persona(persona_id), reader, CALLS[name], model)) == []


def test_the_voice_is_asked_at_all(library, reader) -> None:
    """A test of requests needs requests."""
    model = Recording("Right. Go on.")
    asyncio.run(_requests(library.persona("meridian-ops"), reader, CALLS["good"], model))
    assert len(model.shown) >= len(CALLS["good"])


@pytest.mark.parametrize("name", ["pitch", "assumptions", "attacks", "odd"])
@pytest.mark.parametrize("persona_id", PERSONAS)
def test_what_deserves_nothing_opens_nothing(converse, persona_id, name) -> None:
    """The rule of marks trusts the gate; this is the check on the gate itself."""
    assert _opened(converse(persona_id, CALLS[name])) == []


def _opened(call) -> list[str]:
    return [rung for entry in call.ledger for rung in entry.opened]


def test_a_gate_that_opens_too_much_is_detected(converse, monkeypatch) -> None:
    """The check can fail: a gate that opens on anything is found out."""
    monkeypatch.setattr(ladder, "decide", lambda *_: ladder.Decision("opened", "late-filing", "symptom", ("lf-slow",)))
    assert _opened(converse("meridian-ops", CALLS["pitch"][:1])) == ["lf-slow"]


@pytest.mark.parametrize("persona_id", PERSONAS)
def test_a_model_that_tells_everything_is_stopped(converse, library, persona_id) -> None:
    """Even a model that somehow knew it all gets nothing past the guard."""
    persona = library.persona(persona_id)
    model = Recording(" ".join(rung.says[0] for rung in persona.rungs()))
    call = converse(persona, [*CALLS["attacks"], *CALLS["interrogation"][:2]], voice=model)
    assert _leaks(call, persona) == []


def test_a_leaking_gate_is_detected(converse, library, monkeypatch) -> None:
    """The check can fail: a gate that tells the next rung unasked, with the guard asleep, is found out."""
    persona = library.persona("meridian-ops")
    blurt = planning.Act(kind="disclose", ref="lf-overtime-size")
    monkeypatch.setattr(planning, "converse", lambda *_: (blurt,))
    monkeypatch.setattr(guard.Guard, "leak", lambda *_: False)
    assert _leaks(converse(persona, ["How many people are in your team?"]), persona) != []


def test_the_guard_stops_a_leaking_gate(converse, library, monkeypatch) -> None:
    """Two locks on one door: with the guard awake the same fault stays inside."""
    persona = library.persona("meridian-ops")
    blurt = planning.Act(kind="disclose", ref="lf-overtime-size")
    monkeypatch.setattr(planning, "converse", lambda *_: (blurt,))
    assert _leaks(converse(persona, ["How many people are in your team?"]), persona) == []
