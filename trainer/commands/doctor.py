"""``trainer doctor``: asks everything once and says what works."""

import argparse
import asyncio
from collections.abc import Callable
from functools import partial

from trainer.compose import House
from trainer.domain.errors import TrainerError
from trainer.domain.readings import MoveContext
from trainer.llm.chat import ChatModel

SUMMARY = "ask the content, the reader, the data folder, the database and the model once, and say what works"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    del parser


def run(args: argparse.Namespace, house: House) -> int:
    results = [
        _ask("content", lambda: _content(house)),
        _ask("reader", lambda: _reader(house)),
        _ask("data folder", lambda: _folder(house)),
    ]
    results += [_ask("database", lambda: _database(house)), *_models(house)]
    return 0 if all(results) else 1


def _ask(what: str, question: Callable[[], str]) -> bool:
    try:
        answer, works = question(), True
    except TrainerError as error:
        answer, works = str(error), False
    print(f"{'works ' if works else 'FAILS '} {what}: {answer}")
    return works


def _content(house: House) -> str:
    library = house.library
    return f"{len(library.personas)} personas, {len(library.rubrics)} rubrics"


def _reader(house: House) -> str:
    house.reader.value("We pay a penalty for every late load.")
    house.reader.move(MoveContext(trainee="What goes wrong today?"))
    return house.reader.fingerprint


def _folder(house: House) -> str:
    return f"{house.settings.folder} can be written"


def _database(house: House) -> str:
    return house.practice.store.health()


def _models(house: House) -> list[bool]:
    if not house.settings.uses_model(house.use):
        print("       model: none is set up; the prospect speaks from the script and the grading is measured")
        return [True]
    roles = {"reader": house.models.reader, "voice": house.models.voice, "judge": house.models.judge}
    return [_ask(f"model for {role} ({model.name})", partial(_probe, model)) for role, model in roles.items() if model]


def _probe(model: ChatModel) -> str:
    from trainer.llm.openai_compatible import probe

    return asyncio.run(probe(model))
