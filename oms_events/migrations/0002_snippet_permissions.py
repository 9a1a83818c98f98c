"""Wagtail's own groups may work with the snippets of events, as they may with images."""

from django.db import migrations

SNIPPETS = ("contact", "organisation", "venue", "topic", "eventtype", "person")
ACTIONS = ("add", "change", "delete")
GROUPS = ("Editors", "Moderators")


def give_permissions(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission = apps.get_model("auth", "Permission")
    Group = apps.get_model("auth", "Group")
    permissions = []
    for model in SNIPPETS:
        content_type, _ = ContentType.objects.get_or_create(app_label="oms_events", model=model)
        names = apps.get_model("oms_events", model)._meta.verbose_name
        for action in ACTIONS:
            permission, _ = Permission.objects.get_or_create(
                content_type=content_type,
                codename=f"{action}_{model}",
                defaults={"name": f"Can {action} {names}"},
            )
            permissions.append(permission)
    for group in Group.objects.filter(name__in=GROUPS):
        group.permissions.add(*permissions)


def take_permissions(apps, schema_editor):
    Permission = apps.get_model("auth", "Permission")
    # This takes them from the groups, too.
    Permission.objects.filter(content_type__app_label="oms_events", content_type__model__in=SNIPPETS).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("oms_events", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailcore", "0002_initial_data"),
    ]

    operations = [migrations.RunPython(give_permissions, take_permissions)]
