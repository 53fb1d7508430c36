"""The page: FastAPI around Gradio, for one person on their own machine. The only user of gradio and fastapi."""

import os

# Read once, when gradio is imported: without these the server asks two hosts on the internet at start.
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
os.environ["HF_HUB_OFFLINE"] = "1"
