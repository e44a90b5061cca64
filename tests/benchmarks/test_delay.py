"""The proxy that makes a server distant: it may cost time, and nothing else."""

from __future__ import annotations

import asyncio
import random
import socket
import xml.etree.ElementTree as ET
from collections.abc import Awaitable, Callable

import pytest

from benchmarks import delay
from benchmarks.chart import svg
from benchmarks.measure import Bar, Panel

Talk = Callable[[int], Awaitable[None]]


def through_the_proxy(talk: Talk, seconds: float = 0.01, waits: bool = True) -> None:
    """Run a talk with the port of a proxy, behind which a server sends back whatever it gets."""

    under_way: list[asyncio.StreamWriter] = []

    async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        under_way.append(writer)
        while data := await reader.read(1 << 16):
            writer.write(data)
            await writer.drain()
        writer.close()
        await writer.wait_closed()
        under_way.remove(writer)

    async def run() -> None:
        server = await asyncio.start_server(echo, delay.LOOPBACK, 0)
        port = server.sockets[0].getsockname()[1]
        async with server:
            async with delay.Proxy(delay.LOOPBACK, port, seconds) as proxy:
                await talk(proxy.port)
                while waits and proxy.open:  # ends, because the proxy closes what both ends have closed
                    await asyncio.sleep(0.01)
            while under_way:
                await asyncio.sleep(0.01)

    asyncio.run(asyncio.wait_for(run(), 60))


async def sent_and_back(port: int, data: bytes) -> bytes:
    reader, writer = await asyncio.open_connection(delay.LOOPBACK, port)

    async def send() -> None:
        rest = data
        while rest:
            count = random.Random(len(rest)).choice([1, 100, 70_000])
            writer.write(rest[:count])
            await writer.drain()
            rest = rest[count:]
        writer.write_eof()

    _, found = await asyncio.gather(send(), reader.read())
    writer.close()
    await writer.wait_closed()
    return found


def test_keeps_every_byte_in_its_order() -> None:
    data = random.Random(1).randbytes(3_000_000)

    async def talk(port: int) -> None:
        assert await sent_and_back(port, data) == data

    through_the_proxy(talk)


def test_keeps_every_byte_when_it_has_to_stop_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delay, "UNDER_WAY", 10_000)
    data = random.Random(2).randbytes(1_000_000)

    async def talk(port: int) -> None:
        assert await sent_and_back(port, data) == data

    through_the_proxy(talk, seconds=0.001)


def test_keeps_connections_apart() -> None:
    sent = [random.Random(number).randbytes(50_000) for number in range(40)]

    async def talk(port: int) -> None:
        assert await asyncio.gather(*(sent_and_back(port, data) for data in sent)) == sent

    through_the_proxy(talk)


def test_waits_before_it_hands_on() -> None:
    async def talk(port: int) -> None:
        reader, writer = await asyncio.open_connection(delay.LOOPBACK, port)
        writer.write(b"x")
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(reader.read(1), 0.2)
        writer.close()
        await writer.wait_closed()

    through_the_proxy(talk, seconds=3600, waits=False)


def test_a_dead_server_ends_the_connection() -> None:
    async def run() -> None:
        with socket.socket() as taken:
            taken.bind((delay.LOOPBACK, 0))
            async with delay.Proxy(delay.LOOPBACK, taken.getsockname()[1], 0.001) as proxy:
                reader, writer = await asyncio.open_connection(delay.LOOPBACK, proxy.port)
                assert await asyncio.wait_for(reader.read(), 20) == b""
                writer.close()
                await writer.wait_closed()

    asyncio.run(run())


def test_the_chart_is_xml_with_a_bar_for_each_number() -> None:
    bars = [Bar("a < b", 2.0), Bar("gazu & co", 1.0, is_ours=False)]
    drawn = ET.fromstring(svg([Panel("x > y", "x", bars, goal=1.5), Panel("second", " MB", bars)]))
    names = [element.tag.rpartition("}")[2] for element in drawn]
    assert names.count("rect") == 4 + 1  # the page
    assert names.count("line") == 1
    assert {"a < b", "gazu & co", "x > y", "2.00x", "1.00 MB"} <= {element.text for element in drawn}
