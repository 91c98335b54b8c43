import pytest
from partnerships.people.verifying import verified
from tests import factories
from django.core.mail import get_connection, send_mail
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

def test_shots(visit, transactional_db, settings):
    settings.DEMO = True
    settings.EMAIL_BACKEND = "partnerships.base.mailbox.MailboxBackend"
    estrie = factories.region(code="05")
    cfp = factories.organization(name="CFP du Parc", kind="cfp")
    firm = factories.organization(name="Usinage Magog inc.", kind="employer")
    rachid = factories.user(email="rachid@exemple.example", full_name="Rachid Benali", is_fictitious=True)
    factories.regional_role(user=rachid, region=estrie)
    anouk = factories.user(email="anouk@exemple.example", full_name="Anouk Roy", is_fictitious=True)
    factories.regional_role(user=anouk, region=estrie, role="analyst")
    maude = verified(factories.user(email="maude@exemple.example", full_name="Maude Lavoie", is_fictitious=True, password="quatre-chevaux-verts-12"))
    m = factories.membership(user=maude, organization=cfp)
    for i in range(4):
        u = factories.user(full_name=f"Personne Numéro {i}")
        factories.membership(user=u, organization=firm, role="employer" if i else "trainer")
    alix = factories.user(email="alix@exemple.example", full_name="Alix Morin", is_staff=True, is_superuser=True, is_fictitious=True)
    inv = factories.invitation(organization=cfp, invited_by=rachid, token="tok")
    factories.invitation(email="analyste@exemple.example", region=estrie, role="analyst", invited_by=rachid, token="tok2")
    factories.invitation(email="maude@exemple.example", organization=firm, role="viewer", invited_by=rachid, token="tok3")
    from partnerships.people import inviting
    from django.utils import timezone
    inviting.resend(invitation=inviting.find("tok2"), by=rachid, at=timezone.now())
    out = "/work/lab/var-people/shots"
    import os; os.makedirs(out, exist_ok=True)
    def shot(who, lang, path, name, widths=(1280, 360)):
        for w in widths:
            v = visit(who=who, width=w)
            v.open(f"/{lang}/{path}")
            v.page.screenshot(path=f"{out}/{name}-{lang}-{w}.png", full_page=True)
            if v.problems: print(name, lang, w, v.problems)
            v.context.close()
    for lang, (mem, new, acc, mb, end, acct, login, tfa) in {
        "fr": ("membres/", "invitations/nouvelle/", "invitations/accepter/", "boite-de-courriels/", f"membres/{m.public_id}/terminer/", "mon-compte/", "compte/login/", "compte/2fa/"),
        "en": ("members/", "invitations/new/", "invitations/accept/", "mailbox/", f"members/{m.public_id}/end/", "my-account/", "account/login/", "account/2fa/"),
    }.items():
        W = (1280, 360) if lang == "fr" else (1280,)
        shot(rachid, lang, mem, "members", W)
        shot(rachid, lang, new, "invite", W)
        shot(None, lang, acc + "tok/", "accept-new", W)
        shot(None, lang, acc + "tok3/", "accept-login", W)
        shot(maude, lang, acc + "tok3/", "accept-me", W)
        shot(maude, lang, acc + "tok/", "accept-other", W)
        shot(None, lang, acc + "nope/", "accept-closed", W)
        shot(None, lang, mb, "mailbox", W)
        shot(maude, lang, end, "end", W)
        shot(maude, lang, acct, "account", W)
        shot(None, lang, login, "login", W)
        shot(maude, lang, tfa, "tfa", W)
        shot(maude, lang, "compte/signup/" if lang == "fr" else "account/signup/", "x", ())
        shot(None, lang, "compte/signup/" if lang == "fr" else "account/signup/", "signup", (1280,))
        shot(alix, lang, "admin/", "admin", (1280,))
        shot(alix, lang, f"admin/partnerships/organization/{cfp.pk}/change/", "admin-org", (1280,))
        shot(alix, lang, f"admin/partnerships/organization/{cfp.pk}/history/", "admin-hist", (1280,))
        shot(alix, lang, "admin/partnerships/user/", "admin-users", (1280,))
