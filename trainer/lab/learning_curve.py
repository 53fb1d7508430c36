"""Whether more labelled data would help: the figures on the test part of nets that learned from more and more of it.

for share in 0.25 0.5 1; do python -m trainer.lab.train_encoder --share $share --out curve/$share; done
python -m trainer.lab.learning_curve curve/0.25 curve/0.5 curve/1
"""

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from trainer.lab.bench_reading import held_out_items
from trainer.lab.coders import Coder, by_shares
from trainer.lab.reading_table import Figure, figures
from trainer.reading.learned.encoder import Encoder


def coder_of(folder: Path) -> Coder:
    """A trained net as ``trainer.lab.train_encoder`` wrote it."""
    encoder = Encoder(folder)
    bars: Mapping[str, float] = json.loads((folder / "bars.json").read_text(encoding="utf-8"))
    return by_shares(lambda sight: encoder.probabilities(sight.passage, sight.evidence), bars)


def learned_from(folder: Path) -> str:
    nets = json.loads((folder / "encoder.json").read_text(encoding="utf-8"))["nets"].values()
    return f"{folder.name}: {min(net['share'] for net in nets):.0%}, {sum(sum(net['items'].values()) for net in nets)} items"


def curve(folders: Sequence[Path]) -> Mapping[str, Sequence[Figure]]:
    """By net, its figures; one bootstrap sample, as only the middle is shown."""
    known = held_out_items()
    return {learned_from(folder): figures(coder_of(folder), known, 1) for folder in folders}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folders", nargs="+", type=Path, help="what train_encoder wrote, the least data first")
    columns = curve(parser.parse_args().folders)
    table = Table("label", "measure", "target", *columns)
    for row in zip(*columns.values(), strict=True):
        wanted = row[0].least if row[0].least is not None else row[0].most
        if wanted is not None:
            table.add_row(row[0].name, row[0].measure, f"{wanted:g}", *(f"{figure.value:.3f}" for figure in row))
    Console(width=max(120, Console().width)).print(table)


if __name__ == "__main__":
    main()
