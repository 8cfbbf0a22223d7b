"""Addresses that no source may link to."""

from typing import Final
from urllib.parse import urlsplit

from sco_cli.checks.base import At, Found, rule
from sco_cli.model import Source

COPIES: Final = frozenset(
    {
        *("103.52.134.50", "218.28.6.71", "360elib.com", "49.213.3.35", "6088715.com"),
        *("78911.com.cn", "925eat.com", "afdelivr.top", "aideele.com", "aigou888.cn"),
        *("beyondwheels.com", "bole66.app", "brandshoes-home.com", "chazidian.com", "cj8832.cn"),
        *("digipub.cc", "e993.com", "elettrik.com", "elexue.com", "feifmx.com"),
        *("gethgdk.com", "hanxinmy.cn", "healinghandsltd.com", "holyholla.com", "hyper-metal.com"),
        *("ihrv.cn", "iscstaffing.com", "m.cehavas.com", "m.dddjmc.com", "m.handmsg.com"),
        *(
            "m.jizihe.com",
            "m.nsh-em.com",
            "m.shengzewood.com",
            "m.yinhu3.com",
            "mofa.boxonxonet.com",
        ),
        *("nakedoat.com", "nbnewpower.cn", "new-omni.com", "seaspiritstudio.com", "shenduxp.com"),
        *("shi-fen.com", "szftgk.com", "tsdianying02.cn", "victorzhang.cn", "warmhandsnow.com"),
        *("wbwb.net", "xnttc.com", "xpj33277.com", "xqexn.cn", "yuduxx.com"),
        *("zhonghuixigou.com", "zx.movesh.com"),
    }
)
"""Hosts that were taken over, or have nothing to do with the publishers whose texts they copy."""


@rule(Source)
def e407_copy_linked(source: Source, _: At) -> Found:
    """A source links to a copy on a hijacked or unrelated host; name its publisher and date.

    来源链接指向被劫持或无关网站上的副本；应只写发布者和日期。
    """
    for url in source.urls:
        labels = _host(url).split(".")
        if any(".".join(labels[i:]) in COPIES for i in range(len(labels))):
            yield "urls", url


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:  # an address that nobody can follow: https://[
        return ""
