"""Celery application. Beat's calendar is static, in code."""

from celery import Celery

app = Celery("partnerships")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
