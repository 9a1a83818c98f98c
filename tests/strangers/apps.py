from django.apps import AppConfig


class StrangersConfig(AppConfig):
    name = "tests.strangers"
    label = "strangers"
    default_auto_field = "django.db.models.BigAutoField"
