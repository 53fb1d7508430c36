"""One app for the page's tests: building it takes seconds, and no test may depend on what another left behind."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from web_house import ORIGIN, told_practice

from trainer.practice import Practice
from trainer.web.app import Notices, create_app


@pytest.fixture(scope="session")
def site_practice(tmp_path_factory: pytest.TempPathFactory) -> Practice:
    return told_practice(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def client(site_practice: Practice) -> Iterator[TestClient]:
    with TestClient(create_app(site_practice, notices=Notices()), base_url=ORIGIN) as client:
        yield client
