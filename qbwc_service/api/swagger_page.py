"""The page that shows an OpenAPI document: Swagger UI out of a pinned package."""

import json
from html import escape
from typing import Any

from qbwc_service.api.routes_pages import ASSETS, ICON

LOOK: dict[str, Any] = {
    "dom_id": "#swagger-ui",
    "deepLinking": True,
    "showExtensions": True,
    "showCommonExtensions": True,
    "defaultModelsExpandDepth": 0,
    "defaultModelExpandDepth": 3,
}
"""How Swagger UI opens: schemas folded, so that a page is there at once."""

# At its start Swagger UI resolves the references in the security schemes, for which it reads the
# whole document element by element: seconds before anything shows. Ours refer to nothing.
AT_ONCE = """() => ({statePlugins: {spec: {wrapActions: {
    requestResolvedSubtree: (usual, {specActions, specSelectors}) => (path) =>
        path.join() === "components,securitySchemes"
            ? specActions.updateResolvedSubtree(path, specSelectors.specJson().getIn(path))
            : usual(path)
}}}})"""

PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1.0">
<link rel="stylesheet" href="{assets}/swagger-ui.css">
<link rel="icon" href="{icon}">
<title>{title}</title>
<script>
const dark = matchMedia("(prefers-color-scheme: dark)")
const paint = () => document.documentElement.classList.toggle("dark-mode", dark.matches)
dark.addEventListener("change", paint)
paint()
</script>
</head>
<body>
<div id="swagger-ui"></div>
<script src="{assets}/swagger-ui-bundle.js"></script>
<script>
SwaggerUIBundle({{
url: {url},
...{look},
presets: [SwaggerUIBundle.presets.apis],
plugins: [{at_once}]
}})
</script>
</body>
</html>
"""


def swagger_page(title: str, root: str, document: str) -> str:
    """Return the page; `root` is where the service stands behind a proxy, `document` a path."""
    return PAGE.format(
        title=escape(title),
        assets=escape(root + ASSETS),
        icon=escape(root + ICON),
        url=_script(root + document),
        look=_script(LOOK),
        at_once=AT_ONCE,
    )


def _script(value: object) -> str:
    """Return a value as a script has it; no text in it can end the script."""
    return json.dumps(value).replace("<", r"\u003c")
