"""How she says it: a model's words, streamed sentence by sentence. It sees the plan, the public persona, the opened
rungs and the transcript; nothing that is still unearned, because the briefing holds nothing else."""

import re
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass

from trainer.domain.session import Act
from trainer.llm.chat import ChatModel, Message, Meter
from trainer.prompts.render import fence, render
from trainer.prospect.memory import Memory

MOST_SENTENCES = 5
MOST_TOKENS = 220
_LONGEST_SENTENCE = 400
_TURNS_SHOWN = 40
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)]*\s")
_STAGE_DIRECTION = re.compile(r"\*[^*\n]{0,80}\*|\([^()\n]{0,60}\)|\[[^\[\]\n]{0,60}\]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

_INSTRUCTIONS: dict[str, str] = {
    "disclose": "Tell them this, keeping every figure and every key word: {fact}",
    "offer": "Offer this gladly, as something you would like: {line}",
    "answer": "Answer with this: {line}",
    "wants": "Say what you want from this meeting: {line}",
    "agree": "Agree to how they want to run the meeting. For example: {line}",
    "agree_time": "Confirm the time. For example: {line}",
    "deflect": "Stay non-committal and give nothing away; confirm no effect and no figure. For example: {line}",
    "ask_which": "Ask which of the two they mean: {line}",
    "raise": "Raise this with them: {line}",
    "settle": "Show that your point was answered: {line}",
    "unsettle": "Show that your point was not answered: {line}",
    "react": "Take in what they told you, briefly. For example: {line}",
    "listen": "Acknowledge in a few words. For example: {line}",
    "confirm": "Agree that they summed up fairly what you said, and add nothing. For example: {line}",
    "permit": "Give them leave. For example: {line}",
    "recall": "Say again what you told them: {line}",
    "greet": "Greet them. For example: {line}",
    "accept_step": "Agree to the next step on their condition: {line}",
    "need_purpose": "Agree to nothing yet; ask what the meeting is for: {line}",
    "vague_step": "Welcome a next step, but promise no day and no person: {line}",
    "commit": "Commit, with task, owner and date exactly as here: {line}",
    "decline_step": "Decline the next step: {line}",
    "accept_no_fit": "Thank them for an honest no: {line}",
    "thank": "Say a friendly goodbye: {line}",
    "warn": "Say that you will end the call if it goes on like this: {line}",
    "end": "End the call: {line}",
    "time_up": "Say that the time is up and you have to go: {line}",
}


@dataclass(frozen=True)
class Briefing:
    """All that a voice is told for one reply."""

    memory: Memory
    acts: tuple[Act, ...]
    lines: dict[Act, str]
    trainee_line: str
    opened: tuple[str, ...]
    reminder: str = ""

    def messages(self) -> list[Message]:
        return [Message(role="system", content=self._who_she_is()), *self._transcript(), Message(role="user", content=self._this_turn())]

    def _who_she_is(self) -> str:
        persona = self.memory.persona
        return render(
            "voice",
            name=persona.name,
            role=persona.role,
            company=persona.company,
            industry=persona.industry,
            summary=persona.public.summary,
            voice=persona.style.voice,
            traits="; ".join(persona.style.traits) or "none in particular",
            wants=persona.agenda.wants,
        )

    def _transcript(self) -> list[Message]:
        recent = self.memory.turns[-_TURNS_SHOWN:]
        return [
            Message(role="assistant", content=turn.text)
            if turn.speaker == "prospect"
            else Message(role="user", content=fence("salesperson", turn.text))
            for turn in recent
        ]

    def _this_turn(self) -> str:
        return render(
            "voice_turn", said=self._said(), remembered=self._remembered(), acts=self._acts(),
            trainee_line=fence("salesperson", self.trainee_line), length=self._length(),
        )  # fmt: skip

    def _said(self) -> str:
        persona = self.memory.persona
        facts = [f"- {persona.rung(rung).fact}" for rung in self.opened]
        return "\n".join(facts) or "- nothing yet"

    def _remembered(self) -> str:
        """What a model made up about harmless background, so that it stays the same."""
        entries = (entry for entry in self.memory.ledger if entry.voice != "authored" and Act(kind="answer") in entry.acts)
        replies = [f"- {turns[entry.turn + 1].text}" for entry in entries if entry.turn + 1 < len(turns := self.memory.turns)]
        return "\n".join(replies[-5:]) or "- nothing"

    def _acts(self) -> str:
        persona = self.memory.persona
        told = [
            _INSTRUCTIONS[act.kind].format(line=self.lines[act], fact=persona.rung(str(act.ref)).fact if act.kind == "disclose" else "")
            for act in self.acts
        ]
        return "\n".join(f"{number}. {text}" for number, text in enumerate(told, 1)) + (f"\n{self.reminder}" if self.reminder else "")

    def _length(self) -> str:
        return "one short sentence for each point" if self.memory.patience <= 3 else "one or two spoken sentences for each point"


async def spoken(model: ChatModel, briefing: Briefing, meter: Meter) -> AsyncGenerator[str, None]:
    """The model's reply, cleaned and cut into sentences as they are complete. Raises ModelTrouble."""
    count, buffer = 0, ""
    async with aclosing(model.stream(briefing.messages(), role="voice", max_tokens=MOST_TOKENS, meter=meter)) as chunks:
        async for chunk in chunks:
            buffer += chunk
            while (cut := _cut(buffer)) and count < MOST_SENTENCES:
                sentence, buffer = _clean(buffer[:cut], briefing), buffer[cut:]
                if sentence:
                    count += 1
                    yield sentence
            if count >= MOST_SENTENCES:
                return
    if sentence := _clean(buffer, briefing):
        yield sentence


def _cut(buffer: str) -> int:
    if match := _SENTENCE_END.search(buffer):
        return match.end()
    return _LONGEST_SENTENCE if len(buffer) > _LONGEST_SENTENCE else 0


def _clean(sentence: str, briefing: Briefing) -> str:
    """Strips what is not speech: control and direction marks, stage directions, her own name as a label, quotes around the whole."""
    text = _STAGE_DIRECTION.sub(" ", _CONTROL.sub("", sentence))
    name = briefing.memory.persona.name
    text = re.sub(rf"^\s*(?:{re.escape(name)}|{re.escape(name.split()[0])}|assistant|prospect)\s*:\s*", "", text, flags=re.I)
    return re.sub(r"\s+", " ", text).strip().strip('"“”').strip()
