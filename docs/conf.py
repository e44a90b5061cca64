"""How the site is built: ``make docs``. What it adds to Sphinx is in ``_ext/handbook``."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE / "_ext"))

import gazu_like  # noqa: E402

project = "gazu_like"
author = "The gazu_like developers"
copyright = author
release = version = gazu_like.__version__

extensions = ["sphinx.ext.autodoc", "myst_parser", "sphinx_copybutton", "handbook"]
# What is written in Markdown when the site is built has a suffix of its own: it is none of the pages of this folder.
source_suffix = {".md": "markdown", ".markdown": "markdown", ".rst": "restructuredtext"}
exclude_patterns = ["_ext", "_static"]
nitpicky = True
default_role = "code"
add_module_names = False
python_maximum_signature_line_length = 80
python_trailing_comma_in_multi_line_signatures = False
smartquotes = False
toc_object_entries_show_parents = "hide"
highlight_language = "text"

# Signatures are written by handbook.signatures; so autodoc need not evaluate types.
autodoc_typehints = "none"
autodoc_member_order = "bysource"

myst_enable_extensions = ["colon_fence", "attrs_inline"]
myst_heading_anchors = 4

html_theme = "furo"
html_title = f"gazu_like {release}"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_js_files = ["filter.js"]
html_copy_source = False
html_show_sphinx = False
html_theme_options = {
    "light_css_variables": {"color-brand-primary": "#0a7d6c", "color-brand-content": "#0a7d6c"},
    "dark_css_variables": {"color-brand-primary": "#3fc9b0", "color-brand-content": "#3fc9b0"},
    "footer_icons": [],
}

copybutton_prompt_text = r"\$ |>>> |\.\.\. "
copybutton_prompt_is_regexp = True
