"""Run by alembic, always on the connection that ``trainer.store.opening.upgrade`` hands in."""

from alembic import context

from trainer.store.tables import Base

context.configure(connection=context.config.attributes["connection"], target_metadata=Base.metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
