from django.apps import AppConfig


class NewsConfig(AppConfig):
    name = "tests.strangers.news"
    label = "strangers_news"
    default_auto_field = "django.db.models.BigAutoField"
