from django.apps import AppConfig


class UsersConfig(AppConfig):
    name = "tests.strangers.users"
    label = "strangers_users"
    default_auto_field = "django.db.models.BigAutoField"
