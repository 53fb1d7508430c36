"""Whether reports can be written as PDF here: the packages are an extra, and nothing else waits for them."""

from importlib.util import find_spec

from trainer.domain.errors import BadInput

PACKAGES = ("reportlab", "svglib", "font_source_sans_pro", "font_source_serif_pro")


def has_pdf() -> bool:
    """Looked up without importing: a page that only offers the download need not load the writer."""
    return all(find_spec(package) for package in PACKAGES)


def need_pdf() -> None:
    if not has_pdf():
        raise BadInput("PDF needs the extra 'pdf': pip install '.[pdf]'")
