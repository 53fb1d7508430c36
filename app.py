"""Opens the trainer in the browser: ``python app.py`` (the same as ``trainer serve``)."""

import sys

from trainer.__main__ import main

if __name__ == "__main__":
    sys.exit(main(["serve", *sys.argv[1:]]))
