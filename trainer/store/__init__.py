"""The only user of the database: sessions as events, and the content they were held with."""

from trainer.store.store import Content, Record, Store
from trainer.store.trouble import StoreTrouble

__all__ = ["Content", "Record", "Store", "StoreTrouble"]
