"""Nothing unearned comes out: not to a model, not to the trainee, at any moment of any call.

The rule is applied here a second time, by its own few lines, so that a mistake in the product's rule is not checked by itself.
"""

import re
from collections.abc import AsyncGenerator, Iterable, Sequence

import pytest
from scripts import CALLS

from trainer.domain.persona import Persona
from trainer.llm.chat import Message, Meter, Role
from trainer.prospect import guard, planning

PERSONAS = ["meridian-ops", "northfold-coo", "harbour-clinic"]


def _words(text: str) -> list[str]:
    return re.findall(r"\d[\d.,]*\d|\w+", text.lower().replace(",", ""))


def _runs(text: str) -> set[str]:
    words = _words(text)
    return {" ".join(words[i : i + 4]) for i in range(len(words) - 3)}


def _figures(text: str) -> set[str]:
    return {word for word in _words(text) if word[0].isdigit()}


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
    free = set().union(*(_runs(line) | _figures(line) for line in allowed))
    told = _runs(text) | _figures(text)
    hidden = [rung for rung in persona.rungs() if rung.id not in opened]
    marks = {rung.id: set().union(*(_runs(line) | _figures(line) for line in rung.texts())) - free for rung in hidden}
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


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("persona_id", PERSONAS)
def test_a_model_is_shown_nothing_unearned(converse, library, persona_id, name) -> None:
    """What the model does not know it cannot give away; it is asked once or twice a turn, and every request is clean."""
    persona, model = library.persona(persona_id), Recording("Right. Go on.")
    call = converse(persona, CALLS[name], voice=model)
    opened, trainee = (
        [rung for entry in call.ledger for rung in entry.opened],
        [turn.text for turn in call.session.turns if turn.speaker == "trainee"],
    )
    hidden_at_the_end = [given_away(persona, text, opened, trainee, call.session.situation) for text in model.shown]
    assert all(found == [] for found in hidden_at_the_end)


def test_each_request_is_clean_at_its_own_moment(converse, library) -> None:
    """Not only at the end of the call: what opens later is not in an earlier request."""
    persona = library.persona("meridian-ops")
    for upto in range(1, len(CALLS["good"]) + 1):
        model = Recording("Right. Go on.")
        call = converse(persona, CALLS["good"][:upto], voice=model)
        opened = [rung for entry in call.ledger for rung in entry.opened]
        trainee = [turn.text for turn in call.session.turns if turn.speaker == "trainee"]
        assert given_away(persona, model.shown[-1], opened, trainee, call.session.situation) == []


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
