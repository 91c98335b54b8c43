"""A Celery application like the portal's, whose workers also know three kinds of test work."""

from partnerships.celery import app

app.conf.include = ["tests.faults.trade_bodies"]
