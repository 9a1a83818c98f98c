"""The models that a site puts in place of Wagtail's own."""

from django.db import models
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition


class Picture(AbstractImage):
    caption = models.CharField(max_length=200, blank=True)

    admin_form_fields = ("title", "file", "caption", "collection")


class PictureRendition(AbstractRendition):
    image = models.ForeignKey(Picture, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = [("image", "filter_spec", "focal_point_key")]


class Paper(AbstractDocument):
    reference = models.CharField(max_length=100, blank=True)

    admin_form_fields = ("title", "file", "reference", "collection")
