"""The door granian knocks at."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kith.settings")
application = get_wsgi_application()

from kith.operations.serving import end_with_parent  # noqa: E402  (needs Django to be set up)

end_with_parent()
