"""A user with one field more than Django's."""

from django.contrib.auth.models import AbstractUser
from django.db import models


class User(AbstractUser):
    unit = models.CharField(max_length=100, blank=True)
