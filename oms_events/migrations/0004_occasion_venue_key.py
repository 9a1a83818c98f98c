from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("oms_events", "0003_words_that_wait"),
    ]

    operations = [
        migrations.AddField(
            model_name="occasion",
            name="venue_key",
            field=models.UUIDField(editable=False, null=True),
        ),
    ]
