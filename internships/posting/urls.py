"""Addresses of offers for those who write and keep them."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from internships.posting import views, writing_views

urlpatterns = [
    path(_("offers/board/"), views.offer_board, name="offer_board"),
    path(_("offers/board/export/<str:format>/"), views.offer_export, name="offer_export"),
    path(_("offers/new/"), writing_views.offer_create, name="offer_create"),
    path(_("offers/sent/"), writing_views.offer_sent, name="offer_sent"),
    path(_("offers/links/new/"), writing_views.offer_link_create, name="offer_link_create"),
    path(_("offers/links/<str:token>/"), writing_views.offer_by_link, name="offer_by_link"),
    path(_("offers/still-valid/<str:token>/"), views.offer_still_valid, name="offer_still_valid"),
    path(_("offers/<uuid:public_id>/card/"), views.offer_card, name="offer_card"),
    path(_("offers/<uuid:public_id>/edit/<int:step>/"), writing_views.offer_edit, name="offer_edit"),
    path(_("offers/<uuid:public_id>/submit/"), writing_views.offer_submit, name="offer_submit"),
    path(_("offers/<uuid:public_id>/review/"), views.offer_review, name="offer_review"),
    path(_("offers/<uuid:public_id>/state/"), views.offer_change, name="offer_change"),
    path(_("offers/<uuid:public_id>/renew/"), writing_views.offer_renew, name="offer_renew"),
    path(_("offers/<uuid:public_id>/reserve/"), views.offer_reserve, name="offer_reserve"),
]
