"""Asynchronous tests run on asyncio alone, with a fake server that speaks the OpenAI protocol over a real socket."""

from collections.abc import AsyncIterator

import pytest
from fake_server import FakeServer


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def server() -> AsyncIterator[FakeServer]:
    async with FakeServer() as running:
        yield running
